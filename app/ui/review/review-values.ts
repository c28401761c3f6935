/** What stands in a review's fields: marks and comments by criterion, and the notes. All as text. */
export type ReviewValues = {
  marks: Record<string, string>;
  comments: Record<string, string>;
  privateNote: string;
  panelNote: string;
  teamNote: string;
  confidence: string;
};

export type StoredReviewOnPage = {
  revision: number;
  savedAt: number;
  submittedAt: number | null;
  privateNote: string;
  panelNote: string;
  teamNote: string;
  confidence: number | null;
  marks: { criterionId: string; value: number | null; comment: string }[];
};

const texts = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(given)).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );

/** The values of a stored review. */
export function valuesFrom(stored: StoredReviewOnPage | null, notApplicable: string): ReviewValues {
  const marks = stored?.marks ?? [];
  return {
    marks: Object.fromEntries(marks.map(({ criterionId, value }) => [criterionId, String(value ?? notApplicable)])),
    comments: Object.fromEntries(marks.map(({ criterionId, comment }) => [criterionId, comment])),
    privateNote: stored?.privateNote ?? "",
    panelNote: stored?.panelNote ?? "",
    teamNote: stored?.teamNote ?? "",
    confidence: stored?.confidence == null ? "" : String(stored.confidence),
  };
}

/** The values as they were typed into a form that came back. */
export function valuesTyped(typed: Record<string, unknown>): ReviewValues {
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  return {
    marks: texts(typed.marks),
    comments: texts(typed.comments),
    privateNote: text("privateNote"),
    panelNote: text("panelNote"),
    teamNote: text("teamNote"),
    confidence: text("confidence"),
  };
}
