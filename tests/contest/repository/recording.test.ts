import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { recordProblem } from "#app/contest/repository/record-problem.ts";
import { recordReading } from "#app/contest/repository/record-reading.ts";
import { unlinkRepository } from "#app/contest/repository/unlink-repository.ts";
import { entry } from "#db/schema/entries.ts";
import { reading, repository, repositoryCheck } from "#db/schema/repositories.ts";
import { contest } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { sampleFacts, samplePullRequest } from "./facts.ts";
import { actsIn, aTeam, NOW } from "./some-team.ts";

let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
let repositoryId: string;
const trace = { source: "stand-in" as const, requestIds: ["r1"], requestsUsed: 3, etag: '"e"', tokenFingerprint: "f" };
const unavailable: Problem = { kind: "unavailable", detail: "HTTP 502", status: 502, requestId: null };

beforeEach(async () => {
  db = await openTestStore();
  team = await aTeam(db, (file) => ({ ...file, fork: { required: "off" } }), { login: "ada", githubId: "11" });
  repositoryId = await team.link("ADA/Circuit-Painter");
});

function record(changes: Partial<RepositoryFacts> = {}, later = 1, id = repositoryId) {
  const facts = sampleFacts(changes);
  return recordReading(team.portal(NOW + later), { repositoryId: id, facts, trace, forkOriginId: null });
}

const fail = (problem: Problem, retryAt: number | null, later = 1) =>
  recordProblem(team.portal(NOW + later), { repositoryId, problem, retryAt });

async function outcomes() {
  const checks = (await team.checked()).flatMap((each) => each.checks);
  return Object.fromEntries(checks.map(({ kind, subject, outcome }) => [kind + subject, outcome]));
}

const publicVersion = async () =>
  (await db.read.select({ version: contest.publicVersion }).from(contest).where(eq(contest.id, team.contestId)))[0];

async function submitted() {
  await db.write(async (tx) => {
    await tx.update(entry).set({ versionInForceId: "some version" }).where(eq(entry.id, team.entryId));
    return { ok: true as const };
  });
}

describe("recording a reading", () => {
  it("keeps the facts, the id and the present name, and fills the checks", async () => {
    agreed(await record());
    const [linked] = await team.checked();
    expect(linked).toMatchObject({
      fullName: "ada/circuit-painter",
      githubId: "5001",
      checkedAt: NOW + 1,
      reading: { commit: "a".repeat(40), fetchedAt: NOW + 1 },
    });
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["pass"]));
    expect(await db.read.select().from(reading)).toMatchObject([
      { ...trace, facts: sampleFacts(), tree: "b".repeat(40) },
    ]);
  });

  it("adds a reading each time and replaces what was found", async () => {
    agreed(await record());
    agreed(await record({ licence: null, licenceFile: null, head: null }, 2));
    expect(await db.read.$count(reading)).toBe(2);
    expect(await db.read.$count(repositoryCheck)).toBe(17);
    expect(await outcomes()).toMatchObject({ licence: "fail", head: "fail", public: "pass" });
    expect((await team.checked())[0]?.reading).toMatchObject({ commit: null, fetchedAt: NOW + 2 });
  });

  it("keeps one check for each pull request, and drops those no longer named", async () => {
    const merged = samplePullRequest();
    const missing = { answer: "missing" as const, asked: { owner: "Netflix", name: "Hystrix", number: 8 } };
    agreed(await record({ pullRequests: [merged, missing, merged] }));
    expect(await outcomes()).toMatchObject({
      "pull requestNetflix/Hystrix#7": "pass",
      "pull requestNetflix/Hystrix#8": "fail",
    });
    agreed(await record({ pullRequests: [merged] }, 2));
    expect(Object.keys(await outcomes()).filter((kind) => kind.startsWith("pull"))).toHaveLength(1);
  });

  it("follows a rename, and frees the former name", async () => {
    agreed(await record());
    agreed(await record({ fullName: "ada/wire-painter" }, 2));
    expect((await team.checked()).map(({ fullName }) => fullName)).toEqual(["ada/wire-painter"]);
    await team.link("ada/circuit-painter");
  });

  it("ends the second of two links that turn out to be one repository", async () => {
    agreed(await record());
    const twin = await team.link("ada/former-name", NOW + 1);
    agreed(await record({}, 2, twin));
    expect((await team.checked()).map(({ id }) => id)).toEqual([repositoryId]);
    expect((await actsIn(db)).at(-1)).toBe("unlinked a repository that was linked twice");
  });

  it("ends an unread link to the name that a repository has taken", async () => {
    agreed(await record());
    await team.link("ada/wire-painter", NOW + 1);
    agreed(await record({ fullName: "ada/Wire-Painter" }, 2));
    expect((await team.checked()).map(({ id }) => id)).toEqual([repositoryId]);
  });

  it("lets a repository take a name that another one of the entry has given up unnoticed", async () => {
    agreed(await record());
    const other = await team.link("ada/loom", NOW + 1);
    agreed(await record({ id: "5002", fullName: "ada/circuit-painter" }, 2, other));
    const names = (await team.checked()).map(({ githubId, fullName }) => [githubId, fullName]);
    expect(names).toEqual([
      ["5001", "ada/circuit-painter"],
      ["5002", "ada/circuit-painter"],
    ]);
    agreed(await record({ fullName: "ada/old-painter" }, 3));
    expect((await team.checked())[0]?.fullName).toBe("ada/old-painter");
  });

  it("is refused for a repository that was unlinked meanwhile, and leaves nothing", async () => {
    agreed(await unlinkRepository(team.at(), { repositoryId }));
    expect(refusedWith(await record())).toBe("repository is not linked");
    expect([await db.read.$count(reading), await db.read.$count(repositoryCheck)]).toEqual([0, 0]);
  });

  it("makes public pages anew only when something changed on an entry that is public", async () => {
    agreed(await record());
    const before = await publicVersion();
    agreed(await record({ licence: null }, 2));
    expect(await publicVersion()).toEqual(before);
    await submitted();
    agreed(await record({ licence: null }, 3));
    expect(await publicVersion()).toEqual(before);
    agreed(await record({}, 4));
    expect(await publicVersion()).not.toEqual(before);
  });
});

describe("recording that GitHub showed nothing", () => {
  it("leaves checks unknown with the next try, and earlier facts and pull requests as they were", async () => {
    agreed(await record({ pullRequests: [samplePullRequest()] }));
    agreed(await fail(unavailable, NOW + 5_000, 2));
    const [linked] = await team.checked();
    expect(linked?.reading?.commit).toBe("a".repeat(40));
    const { "pull requestNetflix/Hystrix#7": pullRequest, ...own } = await outcomes();
    expect([pullRequest, ...new Set(Object.values(own))]).toEqual(["pass", "unknown"]);
    expect(linked?.checks[0]).toMatchObject({ retryAt: NOW + 5_000, checkedAt: NOW + 2 });
    expect(await db.read.$count(reading)).toBe(1);
    agreed(await record({}, 3));
    expect(await outcomes()).toMatchObject({ public: "pass", team: "pass" });
  });

  it("fails the repository that is missing, and nothing else", async () => {
    agreed(await fail({ kind: "notFound", detail: "HTTP 404", status: 404, requestId: null }, null));
    expect(await outcomes()).toMatchObject({ public: "fail", licence: "unknown", team: "unknown" });
  });

  it("promises no further try when there is none", async () => {
    agreed(await fail(unavailable, null));
    const [check] = (await team.checked())[0]?.checks ?? [];
    expect([check?.retryAt, check?.fix]).toEqual([null, "Check again later."]);
  });

  it("is refused for a repository that was unlinked meanwhile", async () => {
    agreed(await unlinkRepository(team.at(), { repositoryId }));
    expect(refusedWith(await fail(unavailable, null))).toBe("repository is not linked");
    expect(await db.read.select().from(repository)).toMatchObject([{ checkedAt: null }]);
  });
});
