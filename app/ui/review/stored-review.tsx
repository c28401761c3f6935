import { DefinitionRows } from "../definition-rows.tsx";
import type { CriterionOnPage } from "./criterion-field.tsx";
import type { StoredReviewOnPage } from "./review-values.ts";

type StoredReviewProps = { criteria: readonly CriterionOnPage[]; review: StoredReviewOnPage };

function answered(criterion: CriterionOnPage, review: StoredReviewOnPage): string | null {
  const mark = review.marks.find(({ criterionId }) => criterionId === criterion.id);
  if (!mark) return criterion.kind === "shown" ? null : "no mark";
  const yesOrNo = mark.value === 0 ? "no" : "yes";
  const value = mark.value === null ? "does not apply" : criterion.kind === "gate" ? yesOrNo : String(mark.value);
  return mark.comment ? `${value} (${mark.comment})` : value;
}

/** What is stored of a review, beside the form in which somebody is about to write over it. */
export function StoredReview({ criteria, review }: StoredReviewProps) {
  return (
    <div className="mt-3 grid gap-2">
      <p className="font-semibold">What is stored now</p>
      <DefinitionRows
        rows={[
          ...criteria.map((criterion) => ({ term: criterion.name, detail: answered(criterion, review) })),
          { term: "Note to the others", detail: review.panelNote || null },
          { term: "Note to the team", detail: review.teamNote || null },
          { term: "Private note", detail: review.privateNote || null },
        ]}
      />
      <p>Below is what you typed. Submitting it replaces what is stored.</p>
    </div>
  );
}
