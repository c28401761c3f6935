import { Form } from "@remix-run/react";
import { PostButton, SubmitButton } from "../button.tsx";
import { RadioGroup } from "../choices.tsx";
import { DefinitionRows } from "../definition-rows.tsx";
import { plainField } from "../field.tsx";
import { HiddenFields } from "../hidden-fields.tsx";
import { Instant } from "../instant.tsx";
import { Progress } from "../progress.tsx";
import { type Answered, errorsIn, textIn } from "../review/answered.ts";
import { Section } from "../section.tsx";
import { TextArea } from "../text-field.tsx";

export type BallotShown = {
  id: string;
  closedAt: number | null;
  runOff: boolean;
  undecided: boolean;
  decidedReason: string | null;
  winner: string | null;
  candidates: { entryId: string; title: string }[];
  voted: number;
  electors: number;
  counts: { entryId: string; title: string; count: number }[] | null;
};

type BallotOnBoardProps = {
  ballot: BallotShown;
  answer: Answered;
  zone: string;
  now: number;
  mayWrite: boolean;
  page: string;
};

function Decision({ ballot, answer }: Pick<BallotOnBoardProps, "ballot" | "answer">) {
  return (
    <Form method="post" className="form mt-4">
      <p>The run-off ended equal. You decide, and your reason stays with the result.</p>
      <HiddenFields values={{ tieId: ballot.id }} />
      <RadioGroup
        field={plainField("entryId", textIn(answer, "entryId"), errorsIn(answer, "entryId"))}
        label="Which entry wins?"
        options={ballot.candidates.map(({ entryId, title }) => ({ value: entryId, label: title }))}
      />
      <TextArea
        field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
        label="Why?"
        rows={3}
      />
      <div>
        <SubmitButton busy="Deciding">Decide the tie</SubmitButton>
      </div>
    </Form>
  );
}

function endedHow({ winner, decidedReason, undecided }: BallotShown): string {
  if (winner)
    return decidedReason ? `An organizer decided for “${winner}”: ${decidedReason}` : `“${winner}” has most ballots.`;
  if (decidedReason) return decidedReason;
  return undecided ? "It ended equal." : "The first ended equal; a run-off followed.";
}

/** One ballot on the organizer's board: how many have voted, and, once it is closed, for whom. */
export function BallotOnBoard({ ballot, answer, zone, now, mayWrite, page }: BallotOnBoardProps) {
  const title = ballot.runOff ? "Run-off" : "Ballot";
  if (ballot.closedAt === null)
    return (
      <Section title={`${title}, open`} level={3}>
        <p>{ballot.candidates.map((candidate) => candidate.title).join(", ")}</p>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Progress done={ballot.voted} total={ballot.electors} label="electors have voted" />
          {mayWrite ? (
            <>
              <PostButton action={`${page}/closed`} values={{ tieId: ballot.id }} small>
                Close the ballot
              </PostButton>
              {ballot.voted === 0 && !ballot.runOff ? (
                <PostButton action={`${page}/taken-back`} values={{ tieId: ballot.id }} kind="danger" small>
                  Take the ballot back
                </PostButton>
              ) : null}
            </>
          ) : null}
        </div>
      </Section>
    );
  return (
    <Section title={`${title}, closed`} level={3} lead={endedHow(ballot)}>
      <DefinitionRows rows={(ballot.counts ?? []).map(({ title: term, count }) => ({ term, detail: count }))} />
      <p className="mt-3 text-sm text-muted">
        Closed <Instant at={ballot.closedAt} zone={zone} now={now} />. {ballot.voted} of {ballot.electors} electors
        voted.
      </p>
      {ballot.undecided && mayWrite ? <Decision ballot={ballot} answer={answer} /> : null}
    </Section>
  );
}
