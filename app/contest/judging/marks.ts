import type { Outcome } from "../outcome.ts";
import { done } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { type Criterion, isAnswered } from "./rubric.ts";

/** What a form sends for "does not apply". */
export const NOT_APPLICABLE = "na";
const LONGEST_COMMENT = 5_000;

/** One answer of a review; a null value says "does not apply". */
export type GivenMark = { criterionId: string; value: number | null; comment: string };

type Written = { marks: Readonly<Record<string, unknown>>; comments: Readonly<Record<string, unknown>> };
type Refused = Extract<Outcome<never>, { ok: false }>;

function isOnScale(value: number, { min, max, step }: Criterion): boolean {
  const steps = (value - min) / step;
  // Decimal steps are not exact in binary.
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Digits 0 to 9 with an optional sign and fraction; no exponent, no other script's digits, no minus zero. */
function numberIn(written: unknown): number | undefined {
  if (typeof written !== "string" || !/^-?\d{1,9}(\.\d{1,9})?$/.test(written)) return undefined;
  const value = Number(written);
  return Object.is(value, -0) ? undefined : value;
}

function readMark(criterion: Criterion, written: unknown): Outcome<number | null | undefined> {
  if (written === undefined || written === "") return done(undefined);
  if (written === NOT_APPLICABLE && criterion.kind === "mark") return done(null);
  const value = numberIn(written);
  if (value !== undefined && isOnScale(value, criterion)) return done(value);
  const { name, min, max, step } = criterion;
  return refuse("mark is not on the scale", { criterion: name, min, max, step });
}

function readComment(criterion: Criterion, written: unknown): Outcome<string> {
  if (written === undefined) return done("");
  if (typeof written === "string" && written.length <= LONGEST_COMMENT) return done(written.trim());
  return refuse("comment is too long", { criterion: criterion.name, limit: LONGEST_COMMENT });
}

const own = (record: Readonly<Record<string, unknown>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * Reads the marks of a form for these criteria; whatever else the form holds is ignored. A criterion without a mark is left
 * out, with its comment. Refuses a mark that its scale does not have and a comment of more than 5,000 characters.
 */
export function readMarks(criteria: readonly Criterion[], written: Written): Outcome<GivenMark[]> {
  const given: GivenMark[] = [];
  for (const criterion of criteria.filter(isAnswered)) {
    const value = readMark(criterion, own(written.marks, criterion.id));
    if (!value.ok) return value;
    const comment = readComment(criterion, own(written.comments, criterion.id));
    if (!comment.ok) return comment;
    if (value.value !== undefined)
      given.push({ criterionId: criterion.id, value: value.value, comment: comment.value });
  }
  return done(given);
}

/** Refuses a review that leaves a criterion unanswered, or says no at a gate without a reason. */
export function refuseIncomplete(criteria: readonly Criterion[], given: readonly GivenMark[]): Refused | undefined {
  const byCriterion = new Map(given.map((mark) => [mark.criterionId, mark]));
  const missing = criteria.filter((each) => isAnswered(each) && !byCriterion.has(each.id)).map(({ name }) => name);
  if (missing.length > 0) return refuse("marks are missing", { missing });
  const unexplained = criteria.find((each) => {
    const mark = byCriterion.get(each.id);
    return each.kind === "gate" && mark?.value === 0 && mark.comment === "";
  });
  return unexplained && refuse("say why the gate is closed", { criterion: unexplained.name });
}
