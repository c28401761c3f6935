import { asJudge } from "#app/contest/actors.ts";
import { castBallot } from "#app/contest/judging/ballot/cast-ballot.ts";
import { closeBallot } from "#app/contest/judging/ballot/close-ballot.ts";
import { decideTie } from "#app/contest/judging/ballot/decide-tie.ts";
import { openBallot } from "#app/contest/judging/ballot/open-ballot.ts";
import { proposeForVote } from "#app/contest/judging/ballot/propose-for-vote.ts";
import { electorsOf, findTie } from "#app/contest/judging/ballot/queries.ts";
import { talliesOf } from "#app/contest/judging/tally/queries.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { chanceOf, normal } from "./chance.ts";
import { meritOf } from "./opinions.ts";
import type { TeamByEntry, Written } from "./reviewing.ts";
import { agreed, asActor, hasCome, momentIn, organizerIn, type Setting } from "./setting.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PROPOSERS = 4;

const judgeIn = (setting: Setting, accountId: string, now: number) =>
  asActor(setting, asJudge(setting.contestId, accountId), now);

/** The entry that each judge liked best of those they reviewed. */
function favourites(written: readonly Written[]): Written[] {
  const best = new Map<string, Written>();
  for (const each of written)
    if (each.opinion.level > (best.get(each.accountId)?.opinion.level ?? -1)) best.set(each.accountId, each);
  return [...best.values()];
}

/** Late in the stage some judges propose what they liked best, and an organizer opens the ballot among it. */
export async function openVotes(setting: Setting, written: readonly Written[]): Promise<void> {
  const { store, contestId } = setting;
  const opensAt = momentIn(setting, "judging", 0.96);
  if (!hasCome(setting, opensAt)) return;
  for (const category of await categoriesOf(store.read, contestId)) {
    if (category.decided !== "vote") continue;
    for (const { accountId, entryId, opinion } of favourites(written).slice(0, PROPOSERS)) {
      const asked = { categoryId: category.id, entryId, reason: opinion.panelNote };
      agreed(await proposeForVote(judgeIn(setting, accountId, opensAt - HOUR), asked), "propose for the vote");
    }
    agreed(await openBallot(organizerIn(setting, 0, opensAt), { categoryId: category.id }), "open a ballot");
  }
}

/** How much somebody is for an entry when they vote. */
function favourOf(setting: Setting, accountId: string, entryId: string, teams: TeamByEntry): number {
  const { slug } = setting.file;
  const team = teams.get(entryId)?.slug ?? "";
  const voter = [...setting.accounts].find(([, id]) => id === accountId)?.[0] ?? "";
  return meritOf(slug, team, "whole") + 0.8 * normal(chanceOf("vote", slug, voter, team));
}

/** Everybody who may votes, the ballot is closed, and equal ones go through a run-off to an organizer's written word. */
export async function holdBallot(setting: Setting, tieId: string, at: number, teams: TeamByEntry): Promise<void> {
  const { store, contestId } = setting;
  const open = await findTie(store.read, contestId, tieId);
  const category = (await categoriesOf(store.read, contestId)).find(({ id }) => id === open?.categoryId);
  if (!open || !category) throw new Error("there is no such ballot");
  const { candidates } = open;
  for (const { accountId } of await electorsOf(store.read, contestId, { decided: category.decided, candidates })) {
    const [best] = [...candidates].sort(
      (one, other) =>
        favourOf(setting, accountId, other.entryId, teams) - favourOf(setting, accountId, one.entryId, teams),
    );
    const asked = { tieId, entryId: best?.entryId ?? "" };
    agreed(await castBallot(judgeIn(setting, accountId, at), asked), "cast a ballot");
  }
  const closed = agreed(await closeBallot(organizerIn(setting, 0, at + HOUR), { tieId }), "close a ballot");
  if (closed.runOffId) await holdBallot(setting, closed.runOffId, at + 2 * HOUR, teams);
  else if (closed.winnerEntryId === null) {
    const reason = "Both run-off counts were equal; the older entry goes first.";
    const asked = { tieId, entryId: candidates[0]?.entryId ?? "", reason };
    agreed(await decideTie(organizerIn(setting, 0, at + 2 * HOUR), asked), "decide a tie");
  }
}

/** Equal leaders of a sealed tally go to the independent judges. Answers how many such ties there were. */
export async function breakTies(setting: Setting, at: number, teams: TeamByEntry): Promise<number> {
  const { store, contestId } = setting;
  let ties = 0;
  for (const [categoryId, { result }] of await talliesOf(store.read, contestId, "judging")) {
    if (result.ranking.filter(({ rank }) => rank === 1).length < 2) continue;
    ties += 1;
    const { tieId } = agreed(await openBallot(organizerIn(setting, 0, at), { categoryId }), "open a tie's ballot");
    await holdBallot(setting, tieId, at + MINUTE, teams);
  }
  return ties;
}
