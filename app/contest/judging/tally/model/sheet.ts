import type { PanelProblem } from "./panel-problem.ts";
import { type Scale, scaleOfPanel, type Yardstick, yardsticksOf } from "./yardsticks.ts";

/**
 * The marks as flat lists: one row for each review of each candidacy, in the order of candidacies, then of judges, so that the
 * same marks are always added in the same order. Only judges, candidacies and categories with a row are here.
 */
export type Sheet = {
  scale: Scale;
  judges: readonly string[];
  candidacies: readonly { id: string; entryId: string; category: number }[];
  categories: readonly { id: string; yardsticks: readonly Yardstick[] }[];
  /** Category of each candidacy. */
  category: Int32Array;
  /** What each candidacy counts where judges are estimated: 1/k for an entry in k categories, which share its marks. */
  part: Float64Array;
  /** First row of each candidacy, and the number of rows at the end. */
  starts: Int32Array;
  judge: Int32Array;
  candidacy: Int32Array;
  /** First mark of each row, and the number of marks at the end. */
  markStarts: Int32Array;
  /** Yardstick of each mark, counted within its category. */
  yardstick: Int32Array;
  /** Each mark on the shared scale. */
  value: Float64Array;
};

type Mark = { yardstick: number; value: number };
type Row = { candidacyId: string; judgeId: string; marks: Mark[] };

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Ids in their order, each once, with their places. */
function placesOf(ids: Iterable<string>): { ids: string[]; places: Map<string, number> } {
  const sorted = [...new Set(ids)].sort(inOrder);
  return { ids: sorted, places: new Map(sorted.map((id, place) => [id, place])) };
}

/** Tells whether a conflict keeps a judge from an entry. */
export function conflictsOf({ conflicts }: PanelProblem): (judgeId: string, entryId: string) => boolean {
  const byJudge = new Map<string, Set<string>>();
  for (const { judgeId, entryId } of conflicts) byJudge.set(judgeId, (byJudge.get(judgeId) ?? new Set()).add(entryId));
  return (judgeId, entryId) => byJudge.get(judgeId)?.has(entryId) ?? false;
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

type Places = { candidacy: number; of: Map<string, number>; convert: readonly ((value: number) => number)[] };

/** For each entry, its candidacies with the places of their yardsticks. */
function placesByEntry(problem: PanelProblem, yardsticks: Map<string, Yardstick[]>): Map<string, Places[]> {
  const lookups = new Map(
    [...yardsticks].map(([id, list]) => [
      id,
      {
        of: new Map(list.map(({ criterionId }, place) => [criterionId, place])),
        convert: list.map(({ convert }) => convert),
      },
    ]),
  );
  const byEntry = new Map<string, Places[]>();
  problem.candidacies.forEach(({ entryId, categoryId }, candidacy) => {
    const lookup = lookups.get(categoryId)!;
    const list = byEntry.get(entryId);
    if (list) list.push({ candidacy, ...lookup });
    else byEntry.set(entryId, [{ candidacy, ...lookup }]);
  });
  return byEntry;
}

/** The rows of all reviews that count. Two reviews of one entry by one judge count as one with the marks of both. */
function rowsOf(problem: PanelProblem, yardsticks: Map<string, Yardstick[]>): Row[] {
  const isConflicted = conflictsOf(problem);
  const byEntry = placesByEntry(problem, yardsticks);
  const judges = new Map<string, Map<number, Row>>();
  for (const { judgeId, entryId, marks } of problem.reviews) {
    if (isConflicted(judgeId, entryId)) continue;
    const rows = judges.get(judgeId) ?? new Map<number, Row>();
    judges.set(judgeId, rows);
    for (const { candidacy, of, convert } of byEntry.get(entryId) ?? []) {
      const row = rows.get(candidacy) ?? { candidacyId: problem.candidacies[candidacy]!.id, judgeId, marks: [] };
      for (const { criterionId, value } of marks) {
        const yardstick = of.get(criterionId);
        if (yardstick !== undefined) row.marks.push({ yardstick, value: convert[yardstick]!(value) });
      }
      if (row.marks.length > 0) rows.set(candidacy, row);
    }
  }
  const rows = [...judges.values()].flatMap((own) => [...own.values()]);
  for (const { marks } of rows) marks.sort((one, other) => one.yardstick - other.yardstick || one.value - other.value);
  return rows.sort((one, other) => inOrder(one.candidacyId, other.candidacyId) || inOrder(one.judgeId, other.judgeId));
}

function startsOf(counts: readonly number[]): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, place) => {
    starts[place + 1] = starts[place]! + count;
  });
  return starts;
}

function partsOf(entries: readonly string[]): Float64Array {
  const sharing = groupBy(entries, (entryId) => entryId);
  return Float64Array.from(entries, (entryId) => 1 / (sharing.get(entryId)?.length ?? 1));
}

/** Lays the marks out; see Sheet. */
export function sheetOf(problem: PanelProblem): Sheet {
  const yardsticks = new Map(problem.candidacies.map(({ categoryId }) => [categoryId, [] as Yardstick[]]));
  for (const categoryId of yardsticks.keys()) yardsticks.set(categoryId, yardsticksOf(problem, categoryId));
  const rows = rowsOf(problem, yardsticks);
  const judges = placesOf(rows.map(({ judgeId }) => judgeId));
  const scored = placesOf(rows.map(({ candidacyId }) => candidacyId));
  const known = new Map(problem.candidacies.map((each) => [each.id, each]));
  const listed = scored.ids.flatMap((id) => known.get(id) ?? []);
  const categories = placesOf(listed.map(({ categoryId }) => categoryId));
  const candidacies = listed.map(({ id, entryId, categoryId }) => ({
    id,
    entryId,
    category: categories.places.get(categoryId) ?? 0,
  }));
  const rowCounts = groupBy(rows, ({ candidacyId }) => candidacyId);
  const marks = rows.flatMap((row) => row.marks);
  return {
    scale: scaleOfPanel(problem.criteria),
    judges: judges.ids,
    candidacies,
    categories: categories.ids.map((id) => ({ id, yardsticks: yardsticks.get(id) ?? [] })),
    category: Int32Array.from(candidacies, ({ category }) => category),
    part: partsOf(candidacies.map(({ entryId }) => entryId)),
    starts: startsOf(candidacies.map(({ id }) => rowCounts.get(id)?.length ?? 0)),
    judge: Int32Array.from(rows, ({ judgeId }) => judges.places.get(judgeId) ?? 0),
    candidacy: Int32Array.from(rows, ({ candidacyId }) => scored.places.get(candidacyId) ?? 0),
    markStarts: startsOf(rows.map((row) => row.marks.length)),
    yardstick: Int32Array.from(marks, ({ yardstick }) => yardstick),
    value: Float64Array.from(marks, ({ value }) => value),
  };
}
