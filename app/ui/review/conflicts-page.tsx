import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { plainField } from "../field.tsx";
import { Instant } from "../instant.tsx";
import { PageHeading } from "../page-heading.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { Section } from "../section.tsx";
import { SelectField } from "../select-field.tsx";
import { TextArea } from "../text-field.tsx";
import { type Answered, errorsIn, textIn } from "./answered.ts";

type ConflictsPageProps = {
  entries: readonly { entryId: string; title: string }[];
  declared: readonly { id: string; reason: string; raisedAt: number; decision: "confirmed" | "dismissed" | null }[];
  desk: string;
  contestName: string;
  zone: string;
  now: number;
  answer: Answered;
};

const DECISIONS = { confirmed: "Confirmed by an organizer.", dismissed: "Dismissed by an organizer." };

function Declared({ declared, zone, now }: Pick<ConflictsPageProps, "declared" | "zone" | "now">) {
  return (
    <ul className="grid gap-4">
      {declared.map(({ id, reason, raisedAt, decision }) => (
        <li key={id} className="border-t border-line pt-3">
          <p className="max-w-measure">{reason}</p>
          <p className="text-sm text-muted">
            <Instant at={raisedAt} zone={zone} now={now} />. {decision ? DECISIONS[decision] : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Where one declares a conflict of interest, and sees those one has declared. */
export function ConflictsPage({ entries, declared, desk, contestName, answer, zone, now }: ConflictsPageProps) {
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title="Your conflicts of interest"
        lead="An entry with which you have a conflict is kept from you everywhere: you neither read nor mark it, and no count you see includes it."
        actions={<Link to={desk}>Back to your desk</Link>}
      />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <SelectField
          field={plainField("entryId", textIn(answer, "entryId"), errorsIn(answer, "entryId"))}
          label="Entry"
          empty="Choose the entry"
          options={entries.map(({ entryId, title }) => ({ value: entryId, label: title }))}
        />
        <TextArea
          field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
          label="What connects you with it?"
          description="Read by the organizers and the auditors."
          rows={4}
        />
        <div>
          <SubmitButton busy="Declaring">Declare the conflict</SubmitButton>
        </div>
      </Form>
      <Section title="What you have declared" lead="The entries themselves are no longer shown to you.">
        {declared.length > 0 ? (
          <Declared declared={declared} zone={zone} now={now} />
        ) : (
          <EmptyState title="You have declared no conflict">Most reviewers never need to.</EmptyState>
        )}
      </Section>
    </>
  );
}
