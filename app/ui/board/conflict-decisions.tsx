import { Form } from "@remix-run/react";
import { SubmitButton } from "../button.tsx";
import { RadioGroup } from "../choices.tsx";
import { FieldErrors, plainField } from "../field.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { type Answered, choicesIn, errorsIn, textIn } from "../review/answered.ts";
import { TextArea } from "../text-field.tsx";
import { ConflictFacts, type ConflictOnBoard, ConflictPair } from "./conflict-facts.tsx";

type ConflictDecisionsProps = {
  conflicts: readonly ConflictOnBoard[];
  mayWrite: boolean;
  answer: Answered;
  zone: string;
  now: number;
};

function Waiting({ conflicts, mayWrite, answer, zone, now }: ConflictDecisionsProps) {
  const ticked = choicesIn(answer, "conflictIds") ?? [];
  return (
    <ul className="border-t border-line">
      {conflicts.map((conflict) => {
        const id = `conflict-${conflict.id}`;
        return (
          <li key={conflict.id} className="grid gap-1 border-b border-line py-4">
            {mayWrite ? (
              <div className="choice">
                <input
                  type="checkbox"
                  id={id}
                  name="conflictIds"
                  value={conflict.id}
                  defaultChecked={ticked.includes(conflict.id)}
                />
                <label htmlFor={id} className="font-semibold">
                  {conflict.name} and {conflict.title}
                </label>
              </div>
            ) : (
              <p className="font-semibold">
                <ConflictPair conflict={conflict} />
              </p>
            )}
            <ConflictFacts conflict={conflict} zone={zone} now={now} />
          </li>
        );
      })}
    </ul>
  );
}

/** The conflicts that wait for a decision, to be ticked and decided together with one reason. */
export function ConflictDecisions(props: ConflictDecisionsProps) {
  const { mayWrite, answer } = props;
  if (!mayWrite) return <Waiting {...props} />;
  return (
    <Form method="post" className="grid gap-6">
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <Waiting {...props} />
      <div className="form">
        <FieldErrors field={plainField("conflictIds", undefined, errorsIn(answer, "conflictIds"))} />
        <RadioGroup
          field={plainField("decision", textIn(answer, "decision"), errorsIn(answer, "decision"))}
          label="What do you decide about those you ticked?"
          options={[
            {
              value: "confirmed",
              label: "Confirm: it is a conflict",
              description: "The entry stays away from this person, and a review of theirs does not count.",
            },
            {
              value: "dismissed",
              label: "Dismiss: it is none",
              description: "The person gets the entry again, and a review of theirs counts.",
            },
          ]}
        />
        <TextArea
          field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
          label="Why?"
          description="Stays in the record; read by organizers and auditors."
          rows={3}
        />
        <div>
          <SubmitButton busy="Deciding">Decide</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
