import { asContestant, asPerson } from "#app/contest/actors.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { acceptanceOf, ownTeamOf } from "#app/contest/registration/queries.ts";
import { findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { newId } from "#db/ids.ts";
import { openStore, type Place } from "#db/open.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry } from "#tests/support/entries.ts";
import { aBallot, anAward, hashToPublish, judgedContest, MARKED, VOTED } from "#tests/support/results.ts";
import { sessionFor } from "#tests/support/sessions.ts";
import { brokenIn } from "./ledger.ts";

export const OPEN = "/open-prize";
export const DECIDED = "/cloud-prize";

export type Contestant = { accountId: string; cookie: string; entryId: string };
export type Reviewer = { cookie: string; code: string; versionId: string };
export type Scene = {
  /** Of the contest in which entries are taken and reviewed now. */
  contestId: string;
  contestants: Contestant[];
  judges: Reviewer[];
  /** Of the other contest, whose results are ready to be public. */
  decidedId: string;
  organizer: { cookie: string; seenHash: string };
  /** The promises that a scene written as rows breaks from the beginning. */
  brokenBefore: readonly string[];
};

/** A contest whose every stage is open since 2013 and until tomorrow. */
async function openContest(db: Store): Promise<string> {
  const window = { opensAt: Date.UTC(2013, 2, 14), closesAt: Date.now() + 864e5 };
  const { contestId } = await withCloudPrize(db, (file) => ({
    ...file,
    slug: "open-prize",
    calendar: { ...file.calendar, registration: window, submission: window, nomination: window, judging: window },
  }));
  return contestId;
}

/** Somebody who has accepted the rules, with no team yet. */
export async function aPersonEntering(db: Store, contestId: string, login: string) {
  const { accountId } = await someone(db, login);
  const basis = { db, now: DURING.submission };
  const { rules, affirmations } = await acceptanceOf(db.read, contestId, accountId);
  const ticked = affirmations.map(({ id }) => id);
  agreed(await acceptRules({ ...basis, by: asPerson(accountId) }, { contestId, rulesVersionId: rules.id, ticked }));
  const { cookie } = await sessionFor(db, accountId, Date.now());
  return { accountId, cookie };
}

/** A team of one with a linked repository, ready to submit. */
export async function aContestant(db: Store, contestId: string, login: string): Promise<Contestant> {
  const { accountId, cookie } = await aPersonEntering(db, contestId, login);
  const context = { db, now: DURING.submission, by: asContestant(contestId, accountId) };
  agreed(await formTeam(context, { name: `Team of ${login}` }));
  const own = await ownTeamOf(db.read, contestId, accountId);
  const entry = await findEntryOfTeam(db.read, own?.teamId ?? "");
  if (!entry) throw new Error("the team has no entry");
  const fullName = `${login}/work`;
  const linked = { contestId, entryId: entry.id, fullName, fullNameKey: fullName, linkedBy: accountId };
  await db.write(async (tx) => {
    await tx.insert(repository).values({ id: newId(), ...linked, linkedAt: DURING.submission });
    return { ok: true as const };
  });
  return { accountId, cookie, entryId: entry.id };
}

async function aReviewer(db: Store, contestId: string, login: string): Promise<Reviewer> {
  const judge = await serving(db, contestId, "judge", login);
  const entry = await anEntry(db, contestId, { title: `Read by ${login}` });
  await aFinalist(db, contestId, entry, judge.accountId);
  await anAssignment(db, contestId, "judging", judge, entry);
  const { cookie } = await sessionFor(db, judge.accountId, Date.now());
  return { cookie, code: entry.code, versionId: entry.versionId };
}

/** The other contest: two awards approved, nothing public yet. */
async function aDecidedContest(db: Store) {
  const judged = await judgedContest(db);
  await aBallot(judged, VOTED, [judged.first, judged.second], judged.second);
  await anAward(judged, MARKED, judged.first);
  await anAward(judged, VOTED, judged.second);
  const { cookie } = await sessionFor(db, judged.olga.accountId, Date.now());
  return { decidedId: judged.contestId, organizer: { cookie, seenHash: await hashToPublish(judged) } };
}

const named = (what: string, many: number) => Array.from({ length: many }, (_, index) => `${what}-${index + 1}`);

/** Writes what the portal's process is to find when it starts. */
export async function setScene(place: Place, wanted: { contestants: number; judges: number }): Promise<Scene> {
  const db = openStore(place);
  try {
    const contestId = await openContest(db);
    const contestants = [];
    for (const login of named("contestant", wanted.contestants))
      contestants.push(await aContestant(db, contestId, login));
    const judges = [];
    for (const login of named("judge", wanted.judges)) judges.push(await aReviewer(db, contestId, login));
    const contests = { contestId, ...(await aDecidedContest(db)) };
    return { ...contests, contestants, judges, brokenBefore: await brokenIn(db, contests) };
  } finally {
    await db.close();
  }
}
