import { Form } from "@remix-run/react";
import { SubmitButton } from "../button.tsx";
import { RadioGroup } from "../choices.tsx";
import { DefinitionRows } from "../definition-rows.tsx";
import { HiddenFields } from "../hidden-fields.tsx";
import { Instant } from "../instant.tsx";
import { Section } from "../section.tsx";

type JudgesBallotProps = {
  id: string;
  category: string;
  closedAt: number | null;
  candidates: readonly { entryId: string; title: string }[];
  own: string | null;
  counts: readonly { entryId: string; title: string; count: number }[] | null;
  winner: string | null;
  zone: string;
  now: number;
};

function ownField(id: string, own: string | null) {
  const names = { id: `candidate-${id}`, errorId: `candidate-${id}-error`, descriptionId: `candidate-${id}-note` };
  return { ...names, name: "entryId", initialValue: own ?? undefined };
}

/** A ballot as one of its electors sees it: to vote in while it is open, with its count once it is closed. */
export function JudgesBallot({
  id,
  category,
  closedAt,
  candidates,
  own,
  counts,
  winner,
  zone,
  now,
}: JudgesBallotProps) {
  if (closedAt !== null)
    return (
      <Section title={category} lead={winner ? `“${winner}” has won this ballot.` : "This ballot ended equal."}>
        <DefinitionRows rows={(counts ?? []).map(({ title, count }) => ({ term: title, detail: count }))} />
        <p className="mt-3 text-sm text-muted">
          Closed <Instant at={closedAt} zone={zone} now={now} />.
        </p>
      </Section>
    );
  return (
    <Section title={category} lead={own ? "You have voted. You can change your ballot until it is closed." : undefined}>
      <Form method="post" className="form">
        <HiddenFields values={{ tieId: id }} />
        <RadioGroup
          field={ownField(id, own)}
          label="Which entry should win?"
          options={candidates.map(({ entryId, title }) => ({ value: entryId, label: title }))}
        />
        <div>
          <SubmitButton busy="Voting">{own ? "Change your ballot" : "Cast your ballot"}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
