import { eq } from "drizzle-orm";
import { asContestant, asPerson, asPortal, type Contestant } from "#app/contest/actors.ts";
import type { Context } from "#app/contest/context.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { acceptanceOf } from "#app/contest/registration/queries.ts";
import { linkRepository } from "#app/contest/repository/link-repository.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { account } from "#db/schema/account.ts";
import { entryDraft } from "#db/schema/entries.ts";
import { job, journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, someone, withCloudPrize } from "#tests/support/contest.ts";

export const NOW = DURING.submission;
/** When the team was formed, so that what a test does comes later. */
const FORMED = NOW - 3_600_000;
/** A person of the stand-in's world, whose repository hystrix-lantern passes every rule. */
export const NOOR = { login: "noor-vantongeren", githubId: "900000051" };

type Leader = { login: string; githubId: string };

async function enter(db: Store, contestId: string, leader: Leader, teamName: string) {
  const { accountId } = await someone(db, leader.login);
  await db.write(async (tx) => {
    await tx.update(account).set({ githubId: leader.githubId }).where(eq(account.id, accountId));
    return { ok: true as const };
  });
  const { rules, affirmations } = await acceptanceOf(db.read, contestId, accountId);
  const ticked = affirmations.map(({ id }) => id);
  const person = { db, now: FORMED, by: asPerson(accountId) };
  agreed(await acceptRules(person, { contestId, rulesVersionId: rules.id, ticked }));
  const by = asContestant(contestId, accountId);
  const { teamId } = agreed(await formTeam({ db, now: FORMED, by }, { name: teamName }));
  const entry = await findEntryOfTeam(db.read, teamId);
  if (!entry) throw new Error("a team without an entry");
  return { accountId, entryId: entry.id, at: (now = NOW): Context<Contestant> => ({ db, now, by }) };
}

/** A team of one in the Cloud Prize, with helpers that see its repositories. */
export async function aTeam(db: Store, change?: (file: ContestFile) => ContestFile, leader = NOOR) {
  const { contestId, file } = await withCloudPrize(db, change);
  const team = await enter(db, contestId, leader, "Lanterns");
  return {
    ...team,
    contestId,
    file,
    portal: (now = NOW) => ({ db, now, by: asPortal() }),
    otherTeam: () => enter(db, contestId, { login: "someone-else", githubId: "77" }, "Others"),
    checked: () => checksOfEntry(db.read, contestId, team.entryId),
    async link(fullName: string, now = NOW) {
      const [owner = "", name = ""] = fullName.split("/");
      return agreed(await linkRepository(team.at(now), { owner, name })).repositoryId;
    },
    async nameInDraft(...urls: string[]) {
      const pullRequests = urls.map((url) => ({ url, kind: "feature" as const }));
      await db.write(async (tx) => {
        const [draft] = await tx.select().from(entryDraft).where(eq(entryDraft.entryId, team.entryId));
        if (!draft) throw new Error("an entry without a draft");
        const content = { ...draft.content, pullRequests };
        await tx.update(entryDraft).set({ content }).where(eq(entryDraft.entryId, team.entryId));
        return { ok: true as const };
      });
    },
  };
}

/** The acts of the journal, oldest first. */
export async function actsIn(db: Store): Promise<string[]> {
  return (await db.read.select({ act: journal.act }).from(journal).orderBy(journal.at, journal.id)).map(
    ({ act }) => act,
  );
}

/** The jobs of a kind that are not done. */
export async function openJobs(db: Store, kind: "read repository" | "settle pin") {
  return (await db.read.select().from(job).where(eq(job.kind, kind))).filter(({ doneAt }) => doneAt === null);
}
