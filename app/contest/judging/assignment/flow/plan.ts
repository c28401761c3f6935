import { cheapestPairs } from "./cheapest.ts";
import { withFairestPairs } from "./fair.ts";
import { type Ground, layOut } from "./ground.ts";
import { flattestLoads } from "./loads.ts";
import { mix } from "./mixing.ts";
import type { AssignmentProblem, Pairing } from "./problem.ts";
import { joinUp } from "./repair.ts";
import { type Relaxations, relaxationsOf } from "./shortage.ts";
import { survey } from "./survey.ts";
import { type Web, weave } from "./web.ts";

export type AssignmentPlan = {
  /** Everybody's reviews, those begun included, by the ids of entry and judge. */
  pairs: Pairing[];
  /** Reviews wanted and given, and the entries that get fewer than they want. */
  wanted: number;
  given: number;
  short: { entry: string; missing: number }[];
  /** The most and the least that anybody writes. */
  most: number;
  least: number;
  preference: number;
  /** In how many pieces judges and entries hang together, and the judges whose withdrawal would make more of them. */
  pieces: number;
  splitting: string[];
  relaxations: Relaxations;
};

const sumOf = (values: Int32Array) => values.reduce((sum, each) => sum + each, 0);
const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function pairsIn({ ground, ofJudge }: Web): Pairing[] {
  return ofJudge
    .flatMap((entries, judge) =>
      entries.map((entry) => ({ judge: ground.judgeIds[judge] ?? "", entry: ground.entryIds[entry] ?? "" })),
    )
    .sort((one, other) => inOrder(one.entry, other.entry) || inOrder(one.judge, other.judge));
}

function preferenceIn({ ground, ofJudge }: Web): number {
  return ofJudge.reduce(
    (sum, entries, judge) =>
      entries.reduce((own, entry) => own + (ground.liked[judge * ground.entries + entry] as number), sum),
    0,
  );
}

function blocksOf(problem: AssignmentProblem, { entryIds }: Ground): string[] {
  const byId = new Map(problem.entries.map((entry) => [entry.id, entry.categories[0] ?? entry.topics[0] ?? ""]));
  return entryIds.map((id) => byId.get(id) ?? "");
}

/**
 * Says who reviews what: no conflict, no judge outside their categories, nobody beyond their room; as many reviews as can be;
 * the flattest loads that allow them; the greatest total preference; and judges and entries in one piece that nobody's
 * withdrawal splits, as far as exchanges reach. The same for the same problem, whatever the order of its rows.
 */
export function planAssignment(problem: AssignmentProblem): AssignmentPlan {
  const { fair = false, even = false, mixed = false } = problem.options ?? {};
  const whole = layOut(problem);
  const ground = fair ? withFairestPairs(whole) : whole;
  const loads = flattestLoads(ground);
  const wanted = sumOf(ground.wanted);
  const isShort = loads.coverage < wanted;
  const pairs = cheapestPairs(ground, loads, even && isShort);
  const web = weave(ground, pairs, loads);
  joinUp(web);
  if (mixed) mix(web, blocksOf(problem, ground));
  const { pieces, splits } = survey(web);
  const missing = (entry: number) => (ground.wanted[entry] as number) - (pairs.reviews[entry] as number);
  const written = web.ofJudge.map((entries) => entries.length);
  return {
    pairs: pairsIn(web),
    wanted: wanted + ground.begun.length,
    given: pairs.count + ground.begun.length,
    short: ground.entryIds
      .map((entry, place) => ({ entry, missing: missing(place) }))
      .filter((each) => each.missing > 0)
      .sort((one, other) => inOrder(one.entry, other.entry)),
    most: Math.max(0, ...written),
    least: written.length > 0 ? Math.min(...written) : 0,
    preference: preferenceIn(web),
    pieces,
    splitting: ground.judgeIds.filter((_, judge) => (splits[judge] as number) > 0).sort(inOrder),
    relaxations: isShort ? relaxationsOf(ground) : { capacity: [], judges: [] },
  };
}
