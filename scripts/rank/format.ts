import { z } from "zod";
import type { PanelProblem, PanelReview } from "#app/contest/judging/tally/model/panel-problem.ts";

const id = z.string();
const finite = z.number();
const order = z.number().optional();

const criterion = z
  .object({
    id,
    weight: finite.min(0, "must not be negative"),
    min: finite,
    max: finite,
    step: finite.positive("must be more than 0").default(1),
    category: id.nullish(),
  })
  .refine(({ min, max }) => max > min, { path: ["max"], error: "must be more than min" });

const problemShape = z.object({
  format: z.literal("judging-problem/1"),
  criteria: z.array(criterion),
  entries: z.array(z.object({ id, category: id })),
  judges: z.array(z.object({ id })),
  conflicts: z.array(z.object({ judge: id, entry: id })).default([]),
  scores: z.array(z.object({ judge: id, entry: id, criterion: id, value: finite, t: order })).default([]),
  comparisons: z.array(z.object({ judge: id, winner: id, loser: id, t: order })).optional(),
});

type Problem = z.output<typeof problemShape>;
type Report = (path: (string | number)[], message: string) => void;

/** Ids of a list, each only once. */
function uniqueIds(list: readonly { id: string }[], name: string, report: Report): Set<string> {
  const ids = new Set<string>();
  list.forEach(({ id: own }, index) => {
    if (ids.has(own)) report([name, index, "id"], `"${own}" is listed twice`);
    ids.add(own);
  });
  return ids;
}

/** What no shape can say: ids are unique and known, values lie on their scales. */
function reportFaults(problem: Problem, report: Report): void {
  const criteria = new Map(problem.criteria.map((one) => [one.id, one]));
  uniqueIds(problem.criteria, "criteria", report);
  const entries = uniqueIds(problem.entries, "entries", report);
  const judges = uniqueIds(problem.judges, "judges", report);
  const known = (ids: { has: (own: string) => boolean }, own: string, path: (string | number)[], what: string) => {
    if (!ids.has(own)) report(path, `there is no ${what} "${own}"`);
  };
  problem.conflicts.forEach(({ judge, entry }, index) => {
    known(judges, judge, ["conflicts", index, "judge"], "judge");
    known(entries, entry, ["conflicts", index, "entry"], "entry");
  });
  problem.scores.forEach(({ judge, entry, criterion: own, value }, index) => {
    known(judges, judge, ["scores", index, "judge"], "judge");
    known(entries, entry, ["scores", index, "entry"], "entry");
    known(criteria, own, ["scores", index, "criterion"], "criterion");
    const { min, max } = criteria.get(own) ?? { min: value, max: value };
    const rounding = 1e-9 * (max - min);
    if (value < min - rounding || value > max + rounding) {
      report(["scores", index, "value"], `${value} is not on the scale from ${min} to ${max}`);
    }
  });
  (problem.comparisons ?? []).forEach(({ judge, winner, loser }, index) => {
    known(judges, judge, ["comparisons", index, "judge"], "judge");
    known(entries, winner, ["comparisons", index, "winner"], "entry");
    known(entries, loser, ["comparisons", index, "loser"], "entry");
  });
}

/** The problem as it is read: see docs/judging.md. */
export const judgingProblem = problemShape.superRefine((problem, context) => {
  reportFaults(problem, (path, message) => context.addIssue({ code: "custom", path, message, input: problem }));
});

export type JudgingProblem = z.input<typeof judgingProblem>;
export type ReadProblem = z.output<typeof judgingProblem>;

/** The marks of each judge for each entry; of two for one criterion the later counts, and of two at once the one further down. */
function reviewsOf(scores: ReadProblem["scores"]): PanelReview[] {
  const latest = new Map<string, Map<string, Map<string, { value: number; t: number }>>>();
  for (const { judge, entry, criterion, value, t = 0 } of scores) {
    const byEntry = latest.get(judge) ?? new Map<string, Map<string, { value: number; t: number }>>();
    const marks = byEntry.get(entry) ?? new Map<string, { value: number; t: number }>();
    const known = marks.get(criterion);
    if (!known || t >= known.t) marks.set(criterion, { value, t });
    latest.set(judge, byEntry.set(entry, marks));
  }
  return [...latest].flatMap(([judgeId, byEntry]) =>
    [...byEntry].map(([entryId, marks]) => ({
      judgeId,
      entryId,
      marks: [...marks].map(([criterionId, { value }]) => ({ criterionId, value })),
    })),
  );
}

/** The problem in the tally's own words. An id of an entry is a candidacy's here, and each is an entry of its own. */
export function panelProblemOf(read: ReadProblem): PanelProblem {
  return {
    criteria: read.criteria.map(({ category, ...rest }) => ({ ...rest, categoryId: category ?? null })),
    candidacies: read.entries.map(({ id: own, category }) => ({ id: own, entryId: own, categoryId: category })),
    judges: read.judges.map((judge) => judge.id),
    conflicts: read.conflicts.map(({ judge, entry }) => ({ judgeId: judge, entryId: entry })),
    reviews: reviewsOf(read.scores),
    comparisons: (read.comparisons ?? []).map(({ judge, winner, loser }) => ({
      judgeId: judge,
      winnerId: winner,
      loserId: loser,
    })),
  };
}

const MOST_FAULTS = 10;

type Reading = { ok: true; problem: ReadProblem } | { ok: false; problems: string[] };

/** Reads a problem; what is wrong with it is told with the path of each fault. */
export function readProblem(text: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`Standard input is not JSON: ${error instanceof Error ? error.message : error}.`] };
  }
  const read = judgingProblem.safeParse(json);
  if (read.success) return { ok: true, problem: read.data };
  const lines = read.error.issues.map(({ path, message }) => `${path.join(".") || "the problem"}: ${message}`);
  const left = lines.length - MOST_FAULTS;
  return { ok: false, problems: [...lines.slice(0, MOST_FAULTS), ...(left > 0 ? [`and ${left} more faults`] : [])] };
}
