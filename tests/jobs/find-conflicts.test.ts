import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { askForSearch } from "#app/contest/judging/conflict/ask-for-search.ts";
import { decideConflicts } from "#app/contest/judging/conflict/decide-conflicts.ts";
import { account } from "#db/schema/account.ts";
import { conflictSearch } from "#db/schema/conflict-search.ts";
import { conflict } from "#db/schema/judging.ts";
import { job, mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { addPullRequest } from "#scripts/github-standin/world/build-pull-requests.ts";
import { addCommit, headTree, signatureOf } from "#scripts/github-standin/world/history.ts";
import { findAccount, findRepository } from "#scripts/github-standin/world/lookup.ts";
import { agreed, refusedWith, serving } from "#tests/support/contest.ts";
import { aNewVersion } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam, NOOR, NOW } from "../contest/repository/some-team.ts";
import { openWorkshop } from "./some-workshop.ts";

const TARGET = "Netflix/Hystrix";
const PULL = 9_001;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
let olga: { accountId: string };

beforeAll(async () => {
  workshop = await openWorkshop(NOW);
});
afterAll(() => workshop.standin.close());

/** Somebody of the stand-in's world takes a seat. */
async function seated(role: "judge" | "nominator", login: string) {
  const person = findAccount(workshop.standin.world, login);
  const made = await serving(db, team.contestId, role, login);
  await db.write(async (tx) => {
    const githubId = String(person?.id);
    await tx.update(account).set({ githubId }).where(eq(account.id, made.accountId));
    return { ok: true as const };
  });
}

const worldly = () => {
  const { world } = workshop.standin;
  const noor = findAccount(world, NOOR.login);
  const target = findRepository(world, "Netflix", "Hystrix")?.repository;
  const lantern = findRepository(world, NOOR.login, "hystrix-lantern")?.repository;
  if (!noor || !target || !lantern) throw new Error("the sample world lacks what this test plants in");
  return { world, noor, target, lantern };
};

const organizationIn = (world: typeof workshop.standin.world) => findAccount(world, "quarry-street")?.id ?? -1;

/** Noor's merged pull request, reviewed by one judge; another has a commit in her repository. */
function plant() {
  const { world, target, lantern } = worldly();
  for (const { publicMemberOf } of world.accounts.values()) publicMemberOf.delete(organizationIn(world));
  const span = { from: NOW - 864e5 * 30, to: NOW - 864e5 };
  const pull = { repository: TARGET, number: PULL, title: "Count timeouts apart", kind: "feature", state: "merged" };
  addPullRequest(world, pull as Parameters<typeof addPullRequest>[1], NOOR.login, span);
  const sunniva = findAccount(world, "sunniva-thorsen");
  const meera = findAccount(world, "meera-iyengar-s");
  const kept = target.pullRequests.get(PULL);
  if (!kept || !sunniva || !meera) throw new Error("the sample world lacks its judges");
  kept.reviews = [{ id: 77, accountId: sunniva.id, state: "APPROVED", at: NOW - 864e5 }];
  const tree = headTree(lantern) ?? "";
  const work = { tree, message: "Mend a test", author: signatureOf(meera), at: NOW - 864e5, actorId: meera.id };
  addCommit(lantern, work);
}

/** Makes people of the world public members of one organization. */
function joinTogether(...logins: string[]) {
  const { world } = workshop.standin;
  for (const login of logins) findAccount(world, login)?.publicMemberOf.add(organizationIn(world));
}

beforeEach(async () => {
  workshop.clock.now = NOW;
  await workshop.control("reset");
  plant();
  db = await openTestStore();
  team = await aTeam(db);
  olga = await serving(db, team.contestId, "organizer", "olga");
  for (const login of ["sunniva-thorsen", "joaquim-batalha", "meera-iyengar-s", "dmitri-volkonin"])
    await seated("judge", login);
  await seated("nominator", "petteri-salmela");
  await team.nameInDraft(`${workshop.standin.url}/${TARGET}/pull/${PULL}`);
  await team.link(`${NOOR.login}/hystrix-lantern`);
  await aNewVersion(db, team.contestId, { entryId: team.entryId, code: "", versionId: "", title: "Lantern" });
  await workshop.work(db);
});

const organizing = () => ({ db, now: workshop.clock.now, by: asOrganizer(team.contestId, olga.accountId) });

async function search() {
  agreed(await askForSearch(organizing()));
  await workshop.work(db);
}

/** What stands as found, by login. */
async function found() {
  const rows = await db.read
    .select({ login: account.login, evidence: conflict.evidence, endedAt: conflict.endedAt })
    .from(conflict)
    .innerJoin(account, eq(account.id, conflict.accountId));
  const standing = rows.filter(({ endedAt }) => endedAt === null);
  return Object.fromEntries(standing.map(({ login, evidence }) => [login, evidence.map(({ label }) => label)]));
}

const REVIEWED = `sunniva-thorsen reviewed the entry's pull request ${TARGET}#${PULL}`;
const COMMITTED = "meera-iyengar-s has commits in the entry's repository noor-vantongeren/hystrix-lantern";

describe("the search for conflicts", () => {
  it("finds every link that is there, each with its evidence, and invents none", async () => {
    joinTogether(NOOR.login, "joaquim-batalha");
    await search();
    const both = `petteri-salmela and ${NOOR.login} both have commits in ${TARGET}`;
    const planted = {
      "sunniva-thorsen": [REVIEWED],
      "meera-iyengar-s": [COMMITTED],
      "joaquim-batalha": [`joaquim-batalha and ${NOOR.login} are public members of quarry-street`],
    };
    const { target, world } = worldly();
    const petteri = findAccount(world, "petteri-salmela")?.id;
    const works = [...target.commits.values()].some(({ author }) => author.accountId === petteri);
    expect(await found()).toEqual(works ? { ...planted, "petteri-salmela": [both] } : planted);
    expect(workshop.errors).toEqual([]);
  });

  it("writes down what it cost, and tells the organizers", async () => {
    await search();
    const [kept] = await db.read.select().from(conflictSearch);
    expect(kept).toMatchObject({ people: 5, entries: 1, unanswered: expect.not.arrayContaining([TARGET]) });
    expect(kept?.requestsUsed).toBeGreaterThan(10);
    const letters = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "conflicts found");
    expect(letters.map(({ recipient }) => recipient)).toEqual(["olga@example.org"]);
  });

  it("raises nothing twice, leaves what was dismissed alone, and raises it anew only for new evidence", async () => {
    await search();
    const before = await found();
    const rows = await db.read.select().from(conflict);
    const conflictIds = rows.map(({ id }) => id);
    const word = { conflictIds, decision: "dismissed" as const, reason: "All of this is known and harmless." };
    agreed(await decideConflicts(organizing(), word));
    workshop.clock.now += 1_000;
    await search();
    expect((await db.read.select().from(conflict)).every(({ decision }) => decision === "dismissed")).toBe(true);
    joinTogether(NOOR.login, "sunniva-thorsen");
    workshop.clock.now += 1_000;
    await search();
    const open = (await db.read.select().from(conflict)).filter(({ decision, endedAt }) => !decision && !endedAt);
    expect(open).toHaveLength(1);
    expect((await found())["sunniva-thorsen"]).toEqual([...(before["sunniva-thorsen"] ?? []), expect.any(String)]);
  });

  it("concludes nothing while GitHub asks it to wait, and goes on by itself", async () => {
    agreed(await askForSearch(organizing()));
    expect(refusedWith(await askForSearch(organizing()))).toBe("search is under way");
    await workshop.control("fault", { kind: "primary", retryAfter: 1_800, times: 1 });
    await workshop.work(db);
    expect([await found(), await db.read.$count(conflictSearch)]).toEqual([{}, 0]);
    const [waiting] = (await db.read.select().from(job)).filter(({ kind }) => kind === "find conflicts");
    workshop.clock.now = (waiting?.dueAt ?? 0) + 1;
    await workshop.work(db);
    expect((await found())["sunniva-thorsen"]).toEqual([REVIEWED]);
  });
});
