import { asJudge, asNominator } from "#app/contest/actors.ts";
import { assignEntries } from "#app/contest/judging/assignment/assign-entries.ts";
import { type AssignableFacts, openPairs, type Pair } from "#app/contest/judging/assignment/assignable.ts";
import { assignableFactsOf } from "#app/contest/judging/assignment/queries.ts";
import { findReviewableEntry } from "#app/contest/judging/queries.ts";
import { recuse } from "#app/contest/judging/recuse.ts";
import { rubricOf } from "#app/contest/judging/rubric/queries.ts";
import { criteriaFor } from "#app/contest/judging/rubric.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { between, chanceOf, shuffled } from "./chance.ts";
import { levelled, type Opinion, opinionOf } from "./opinions.ts";
import type { SampleTeam } from "./samples.ts";
import { agreed, asActor, hasCome, organizerIn, type Setting } from "./setting.ts";

function reviewerIn(setting: Setting, stage: ReviewStage, accountId: string, now: number) {
  const { contestId } = setting;
  const by = stage === "judging" ? asJudge(contestId, accountId) : asNominator(contestId, accountId);
  return asActor(setting, by, now);
}

/** Which team an entry is of, by the entry's id. */
export type TeamByEntry = ReadonlyMap<string, SampleTeam>;

function hasWorkedOn({ accounts }: Setting, { accountId }: Pair, team: SampleTeam | undefined): boolean {
  const contributors = team?.entry.repositories.flatMap((repository) => repository.contributors ?? []) ?? [];
  return contributors.some((login) => accounts.get(login.toLowerCase()) === accountId);
}

/** Each entry to as many people as the contest file asks for; those with something to declare, then the least busy. */
function balancedPairs(facts: AssignableFacts, perEntry: number, isTold: (pair: Pair) => boolean): Pair[] {
  const load = new Map<string, number>();
  const rankOf = (pair: Pair) => (isTold(pair) ? -1 : (load.get(pair.accountId) ?? 0));
  const open = openPairs(facts);
  return facts.entries.flatMap(({ entryId }) => {
    const candidates = open.filter((pair) => pair.entryId === entryId);
    const chosen = candidates.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, perEntry);
    for (const { accountId } of chosen) load.set(accountId, (load.get(accountId) ?? 0) + 1);
    return chosen;
  });
}

/** An organizer asks for the reviews of a stage; answers the pairs. */
export async function assign(setting: Setting, stage: ReviewStage, at: number, teams: TeamByEntry): Promise<Pair[]> {
  const { store, contestId, file } = setting;
  const facts = await assignableFactsOf(store.read, contestId, stage);
  const isTold = (pair: Pair) => hasWorkedOn(setting, pair, teams.get(pair.entryId));
  const pairs = balancedPairs(facts, file.reviewsPerEntry[stage], isTold);
  agreed(await assignEntries(organizerIn(setting, 0, at), { stage, pairs }), `assign for ${stage}`);
  return pairs;
}

export type Written = Pair & { opinion: Opinion; at: number };

async function write(setting: Setting, stage: ReviewStage, pair: Pair & { team: string }, at: number) {
  const { store, contestId, file } = setting;
  const context = reviewerIn(setting, stage, pair.accountId, at);
  const entry = await findReviewableEntry(store.read, context.by, pair);
  if (!entry) throw new Error(`an assigned entry of ${pair.team} cannot be reviewed`);
  const criteria = criteriaFor(await rubricOf(store.read, contestId, stage), entry.categoryIds);
  const name = [...setting.accounts].find(([, accountId]) => accountId === pair.accountId)?.[0] ?? "";
  const own = opinionOf(file.slug, name, pair.team, criteria);
  const isEqual = stage === "judging" && setting.equals?.includes(pair.team);
  const opinion = isEqual ? levelled(own, criteria) : own;
  const { level, ...form } = opinion;
  const asked = { entryId: pair.entryId, revision: 0, versionId: entry.versionId, ...form };
  if (hasCome(setting, at)) agreed(await submitReview(context, asked), `review ${pair.team}`);
  else {
    // The one they are at now: begun, and saved as it is typed.
    const begun = Object.fromEntries(Object.entries(form.marks).slice(0, 2));
    const now = { ...context, now: setting.until };
    agreed(await saveReview(now, { ...asked, marks: begun, comments: {}, teamNote: "" }), `begin on ${pair.team}`);
  }
  return opinion;
}

/**
 * Everybody reviews what they were asked for, one entry after the other between two instants, each at their own pace. Answers
 * the reviews that were submitted.
 */
export async function review(
  setting: Setting,
  stage: ReviewStage,
  pairs: readonly Pair[],
  { teams, from, to }: { teams: TeamByEntry; from: number; to: number },
): Promise<Written[]> {
  const { file } = setting;
  const people = [...new Set(pairs.map(({ accountId }) => accountId))];
  const written = await Promise.all(
    people.map(async (accountId, place) => {
      const chance = chanceOf("pace", file.slug, stage, place);
      const own = shuffled(
        chance,
        pairs.filter((pair) => pair.accountId === accountId),
      );
      const pace = between(chance, 0.7, 0.99);
      const done: Written[] = [];
      for (const [step, pair] of own.entries()) {
        const at = Math.floor(from + ((step + 0.5) / own.length) * pace * (to - from));
        const team = teams.get(pair.entryId)?.slug ?? "";
        const opinion = await write(setting, stage, { ...pair, team }, at);
        if (!hasCome(setting, at)) break;
        done.push({ ...pair, opinion, at });
      }
      return done;
    }),
  );
  return written.flat();
}

/** Whoever was given an entry that they have worked on steps aside from it. Answers the pairs that stay. */
export async function stepAside(
  setting: Setting,
  stage: ReviewStage,
  pairs: readonly Pair[],
  { teams, at }: { teams: TeamByEntry; at: number },
): Promise<Pair[]> {
  const isOwn = (pair: Pair) => hasWorkedOn(setting, pair, teams.get(pair.entryId));
  const reason = "I have committed to one of its repositories.";
  for (const { accountId, entryId } of pairs.filter(isOwn)) {
    if (!hasCome(setting, at)) break;
    agreed(await recuse(reviewerIn(setting, stage, accountId, at), { entryId, reason }), "step aside from an entry");
  }
  return pairs.filter((pair) => !isOwn(pair));
}
