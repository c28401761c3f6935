import type { Pairing } from "#app/contest/judging/assignment/flow/problem.ts";
import { findPlan, newestPlan, planFactsOf } from "#app/contest/judging/assignment/planning/queries.ts";
import { type PlanFacts, problemOf } from "#app/contest/judging/assignment/planning/question.ts";
import { entriesBefore, reviewersOf } from "#app/contest/judging/assignment/queries.ts";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { contentHash } from "#db/content-hash.ts";
import type { Reader } from "#db/store.ts";

/** What a plan asks of one person, and how much of it they bid for or against. */
function askedOf(accountId: string, pairs: readonly Pairing[], { bids, assigned }: PlanFacts) {
  const own = new Set(pairs.filter(({ judge }) => judge === accountId).map(({ entry }) => entry));
  const values = bids.filter(({ judge, entry }) => judge === accountId && own.has(entry)).map(({ value }) => value);
  return {
    accountId,
    reviews: own.size,
    now: assigned.filter(({ judge }) => judge === accountId).length,
    welcome: values.filter((value) => value > 0).length,
    unwelcome: values.filter((value) => value < 0).length,
  };
}

/** The newest plan of a stage as organizers see it before they apply it: in names, and with whether it is still true. */
export async function planOnPage(read: Reader, contestId: string, stage: ReviewStage) {
  const planId = await newestPlan(read, contestId, stage);
  const plan = planId === undefined ? undefined : await findPlan(read, planId, contestId);
  if (!plan) return null;
  const reviewers = await reviewersOf(read, contestId, stage);
  const names = new Map(reviewers.map(({ accountId, name }) => [accountId, name]));
  const titles = new Map((await entriesBefore(read, contestId, stage)).map(({ entryId, title }) => [entryId, title]));
  const nameOf = (accountId: string) => names.get(accountId) ?? "a former reviewer";
  const titleOf = (entryId: string) => titles.get(entryId) ?? "an entry that is out of the contest";
  const about = { id: plan.id, askedAt: plan.askedAt, replaces: plan.replacesId ? nameOf(plan.replacesId) : null };
  if (!plan.result) return { ...about, settings: plan.settings, preview: null };
  const { pairs, come, gone, short, splitting, relaxations, ...figures } = plan.result;
  const facts = await planFactsOf(read, contestId, stage);
  const named = ({ judge, entry }: { judge: string; entry: string }) => ({
    name: nameOf(judge),
    title: titleOf(entry),
  });
  return {
    ...about,
    settings: plan.settings,
    preview: {
      ...figures,
      isTrue: contentHash(problemOf(facts, plan.settings, plan.replacesId)) === plan.inputHash,
      splitting: splitting.map(nameOf),
      short: short.map(({ entry, missing }) => ({ title: titleOf(entry), missing })),
      room: relaxations.capacity.map(({ judge, more }) => ({ name: nameOf(judge), more })),
      judgesWanted: relaxations.judges.map(({ entry, more }) => ({ title: titleOf(entry), more })),
      come: come.map(named),
      gone: gone.map(named),
      people: reviewers.map(({ accountId, name }) => ({ name, ...askedOf(accountId, pairs, facts) })),
    },
  };
}

export type PlanOnPage = NonNullable<Awaited<ReturnType<typeof planOnPage>>>;
