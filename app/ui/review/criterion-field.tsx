import type { ReactNode } from "react";
import { NOT_APPLICABLE } from "#app/contest/judging/marks.ts";
import { type Criterion, fitsButtons, valuesOf } from "#app/contest/judging/rubric.ts";
import { RadioGroup } from "../choices.tsx";
import { plainField } from "../field.tsx";
import { MarkScale } from "../mark-scale.tsx";
import { TextArea, TextField } from "../text-field.tsx";

export type CriterionOnPage = Criterion & { category: string | null; facts: readonly string[] };

type CriterionFieldProps = {
  criterion: CriterionOnPage;
  /** What stands in the form now: the mark as written, and the comment. */
  mark: string | undefined;
  comment: string | undefined;
  /** The share of the score that it has, 0 to 1. */
  share: number | undefined;
  /** What GitHub said that bears on it. */
  evidence?: ReactNode;
};

function anchorOf({ anchors }: Criterion, value: number): string | undefined {
  return anchors.find((anchor) => anchor.value === value)?.text;
}

function description({ question }: Criterion, share: number | undefined, evidence: ReactNode) {
  return (
    <>
      {question}
      {share ? <span className="whitespace-nowrap"> {Math.round(share * 100)} % of the score.</span> : null}
      {evidence}
    </>
  );
}

function Answer({ criterion, mark, share, evidence }: CriterionFieldProps) {
  const field = plainField(`marks.${criterion.id}`, mark);
  const about = { field, label: criterion.name, description: description(criterion, share, evidence) };
  if (criterion.kind === "gate") {
    const answers = [
      { value: "1", label: "Yes" },
      { value: "0", label: "No, for the reason below" },
    ];
    return <RadioGroup {...about} options={answers} />;
  }
  if (!fitsButtons(criterion)) {
    const ends = `From ${criterion.min} to ${criterion.max} in steps of ${criterion.step}, or ${NOT_APPLICABLE} where it does not apply.`;
    return (
      <TextField
        {...about}
        label={
          <>
            {criterion.name}. {ends}
          </>
        }
      />
    );
  }
  const values = valuesOf(criterion).map((value) => ({ value, anchor: anchorOf(criterion, value) }));
  return <MarkScale {...about} values={values} apart={{ value: NOT_APPLICABLE, label: "Does not apply" }} />;
}

/** One criterion of a review: its scale or its gate, and room for a comment. What is only shown has no field. */
export function CriterionField(props: CriterionFieldProps) {
  const { criterion, comment, evidence } = props;
  if (criterion.kind === "shown") {
    return (
      <div>
        <p className="font-semibold">{criterion.name}</p>
        <p className="field-note">{criterion.question} Shown beside the score, not counted.</p>
        {evidence}
      </div>
    );
  }
  const label = <span className="text-sm font-normal text-muted">Comment on “{criterion.name}”</span>;
  const field = plainField(`comments.${criterion.id}`, comment);
  return (
    <div className="grid gap-3">
      <Answer {...props} />
      {criterion.kind === "gate" ? (
        <TextArea field={field} label={label} rows={2} />
      ) : (
        <details className="disclosure" open={Boolean(comment)}>
          <summary>Comment</summary>
          <div className="pt-2">
            <TextArea field={field} label={label} rows={3} />
          </div>
        </details>
      )}
    </div>
  );
}
