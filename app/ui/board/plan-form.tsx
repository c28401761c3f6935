import { Form } from "@remix-run/react";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { SubmitButton } from "../button.tsx";
import { plainField } from "../field.tsx";
import { HiddenFields } from "../hidden-fields.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { type Answered, errorsIn, textIn } from "../review/answered.ts";
import { SelectField } from "../select-field.tsx";
import { TextField } from "../text-field.tsx";

type PlanFormProps = {
  stage: ReviewStage;
  wanted: number;
  people: readonly { value: string; label: string }[];
  answer: Answered;
};

/** What a plan of assignments is to reach. */
export function PlanForm({ stage, wanted, people, answer }: PlanFormProps) {
  const who = stage === "judging" ? "judge" : "nominator";
  const field = (name: string, value?: string) =>
    plainField(name, textIn(answer, name) ?? value, errorsIn(answer, name));
  return (
    <Form method="post" className="form">
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <HiddenFields values={{ stage }} />
      <TextField field={field("reviewsPerEntry", String(wanted))} label="Reviews of each entry" type="number" />
      <TextField
        field={field("most")}
        label={`The most that a ${who} writes`}
        description="Leave it empty for no limit. Everybody gets as many as everybody else, as far as that can be."
        optional
        type="number"
      />
      <SelectField
        field={field("replacesId")}
        label={`Replace a ${who} who drops out`}
        description="Only what this person has not begun goes to others; nothing else moves."
        optional
        empty="Nobody: plan for everybody"
        options={people}
      />
      <SubmitButton busy="Asking">Compute a plan</SubmitButton>
    </Form>
  );
}
