import { describe, expect, it } from "vitest";
import { cheapestPairs } from "#app/contest/judging/assignment/flow/cheapest.ts";
import { layOut } from "#app/contest/judging/assignment/flow/ground.ts";
import { flattestLoads } from "#app/contest/judging/assignment/flow/loads.ts";
import { planAssignment } from "#app/contest/judging/assignment/flow/plan.ts";
import type { AssignmentProblem, Pairing } from "#app/contest/judging/assignment/flow/problem.ts";
import { solveByOracle } from "#tests/support/assignment-oracle.ts";
import { diceOf, randomProblem, topicIslands } from "#tests/support/assignment-problems.ts";

const SIZES = [
  { entries: 12, judges: 6, reviews: 3 },
  { entries: 20, judges: 8, reviews: 2 },
  { entries: 9, judges: 3, reviews: 4 },
  { entries: 30, judges: 10, reviews: 3 },
];
const sizeFor = (seed: number) => SIZES[seed % SIZES.length] ?? SIZES[0] ?? { entries: 5, judges: 5, reviews: 2 };
const seeds = (count: number, first = 1) => Array.from({ length: count }, (_, place) => first + place);

/** The cheapest pairs before anything is exchanged for the sake of one piece. */
function unjoined(problem: AssignmentProblem) {
  const ground = layOut(problem);
  const { coverage, most, least, ...bounds } = flattestLoads(ground);
  const { holders, reviews, stretch, count } = cheapestPairs(ground, bounds, false);
  let preference = 0;
  for (const [entry, has] of reviews.entries())
    for (const judge of holders.slice(entry * stretch, entry * stretch + has))
      preference += ground.liked[judge * ground.entries + entry] ?? 0;
  return { coverage, most, least, preference, count };
}

const keyOf = ({ judge, entry }: Pairing) => `${judge}|${entry}`;

function breaches(problem: AssignmentProblem, pairs: readonly Pairing[]): string[] {
  const apart = new Set(problem.conflicts.map(keyOf));
  const found = pairs.filter((pair) => apart.has(keyOf(pair))).map((pair) => `conflict ${keyOf(pair)}`);
  if (new Set(pairs.map(keyOf)).size < pairs.length) found.push("the same pair twice");
  for (const { id, capacity, categories } of problem.judges) {
    const own = pairs.filter(({ judge }) => judge === id).map(({ entry }) => entry);
    if (own.length > capacity) found.push(`${id} over capacity`);
    const strange = problem.entries.filter(
      (entry) => own.includes(entry.id) && categories && !categories.some((each) => entry.categories.includes(each)),
    );
    found.push(...strange.map((entry) => `${id} may not judge ${entry.id}`));
  }
  for (const { id } of problem.entries)
    if (pairs.filter(({ entry }) => entry === id).length > problem.reviewsPerEntry) found.push(`${id} has too many`);
  return found;
}

function shuffled<T>(rows: readonly T[], dice: () => number): T[] {
  return rows
    .map((row) => ({ row, place: dice() }))
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

describe("an assignment", () => {
  it("is as good as an independent solver's in coverage, loads and preference", async () => {
    for (const seed of seeds(24)) {
      const problem = randomProblem(seed, sizeFor(seed));
      const { count, ...own } = unjoined(problem);
      expect(own, `problem ${seed}`).toEqual(await solveByOracle(problem));
      expect(count).toBe(own.coverage);
    }
  });

  it("breaks no rule, keeps its coverage and loads when it is joined up, and never depends on the order of rows", () => {
    for (const seed of seeds(40, 1000)) {
      const problem = randomProblem(seed, sizeFor(seed));
      const plan = planAssignment(problem);
      const { coverage, most } = unjoined(problem);
      expect(breaches(problem, plan.pairs)).toEqual([]);
      expect([plan.given, plan.most]).toEqual([coverage, most]);
      const dice = diceOf(seed);
      const { entries, judges, conflicts, preferences } = problem;
      const turned = {
        ...problem,
        entries: shuffled(entries, dice),
        judges: shuffled(judges, dice),
        conflicts: shuffled(conflicts, dice),
        preferences: shuffled(preferences, dice),
      };
      expect(planAssignment(turned)).toEqual(plan);
    }
  });

  it("is one piece that nobody's withdrawal splits, at little cost, where judges like only their own topic", () => {
    for (const seed of seeds(6)) {
      const problem = topicIslands(seed, 6, { entries: 120, judges: 24, reviews: 3 });
      const plan = planAssignment(problem);
      expect([plan.pieces, plan.splitting, plan.given]).toEqual([1, [], 360]);
      expect(plan.preference / unjoined(problem).preference).toBeGreaterThan(0.98);
    }
  });
});
