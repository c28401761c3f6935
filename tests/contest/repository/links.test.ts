import { beforeEach, describe, expect, it } from "vitest";
import { asContestant } from "#app/contest/actors.ts";
import { askForChecks } from "#app/contest/repository/ask-for-checks.ts";
import { linkRepository } from "#app/contest/repository/link-repository.ts";
import { unlinkRepository } from "#app/contest/repository/unlink-repository.ts";
import { job } from "#db/schema/machinery.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith, someone } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { actsIn, aTeam, NOW, openJobs } from "./some-team.ts";

let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
const MINUTE = 60_000;

beforeEach(async () => {
  db = await openTestStore();
  team = await aTeam(db);
});

describe("linking a repository", () => {
  it("keeps it with its checks pending, and asks for one reading", async () => {
    const repositoryId = await team.link("noor-vantongeren/hystrix-lantern");
    const [linked] = await team.checked();
    expect(linked).toMatchObject({ fullName: "noor-vantongeren/hystrix-lantern", githubId: null, reading: null });
    expect(linked?.checks.map(({ outcome }) => outcome)).toEqual(Array(18).fill("pending"));
    expect(await openJobs(db, "read repository")).toMatchObject([{ subject: repositoryId, dueAt: NOW }]);
    expect((await actsIn(db)).filter((act) => act === "linked a repository")).toHaveLength(1);
  });

  it("refuses the same one twice, in any case, and keeps no second row", async () => {
    await team.link("ada/engine");
    const before = await actsIn(db);
    expect(refusedWith(await linkRepository(team.at(), { owner: "Ada", name: "Engine" }))).toBe(
      "repository linked already",
    );
    expect([await db.read.$count(repository), await actsIn(db)]).toEqual([1, before]);
  });

  it("keeps one of two that are sent at the same moment", async () => {
    const asked = { owner: "ada", name: "engine" };
    const answers = await Promise.all([1, 2, 3].map(() => linkRepository(team.at(), asked)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.read.$count(repository)).toBe(1);
  });

  it("lets two entries link the same repository: claiming it first proves nothing", async () => {
    await team.link("ada/engine");
    const other = await team.otherTeam();
    expect((await linkRepository(other.at(), { owner: "ada", name: "engine" })).ok).toBe(true);
  });

  it("refuses at the close and whoever is on no team", async () => {
    const { closesAt } = team.file.calendar.submission;
    const asked = { owner: "ada", name: "engine" };
    expect(refusedWith(await linkRepository(team.at(closesAt), asked))).toBe("window closed");
    expect((await linkRepository(team.at(closesAt - 1), asked)).ok).toBe(true);
    const { accountId } = await someone(db, "loner");
    const loner = { db, now: NOW, by: asContestant(team.contestId, accountId) };
    expect(refusedWith(await linkRepository(loner, asked))).toBe("not on a team");
  });
});

describe("unlinking a repository", () => {
  it("ends the link, so that it can be linked again", async () => {
    const repositoryId = await team.link("ada/engine");
    agreed(await unlinkRepository(team.at(NOW + 1), { repositoryId }));
    expect(await team.checked()).toEqual([]);
    await team.link("ada/engine", NOW + 2);
    expect(await team.checked()).toHaveLength(1);
    expect((await actsIn(db)).slice(-3)).toEqual([
      "linked a repository",
      "unlinked a repository",
      "linked a repository",
    ]);
  });

  it("has the pull requests read with the next repository when the first one goes", async () => {
    const first = await team.link("ada/engine");
    const second = await team.link("ada/loom", NOW + 1);
    await db.write(async (tx) => {
      await tx.update(job).set({ doneAt: NOW });
      return { ok: true as const };
    });
    agreed(await unlinkRepository(team.at(NOW + 2), { repositoryId: first }));
    expect(await openJobs(db, "read repository")).toMatchObject([{ subject: second }]);
  });

  it("refuses another team's repository, one that is unlinked, and the close", async () => {
    const repositoryId = await team.link("ada/engine");
    const other = await team.otherTeam();
    expect(refusedWith(await unlinkRepository(other.at(), { repositoryId }))).toBe("repository is not linked");
    const { closesAt } = team.file.calendar.submission;
    expect(refusedWith(await unlinkRepository(team.at(closesAt), { repositoryId }))).toBe("window closed");
    expect(await team.checked()).toHaveLength(1);
    agreed(await unlinkRepository(team.at(), { repositoryId }));
    expect(refusedWith(await unlinkRepository(team.at(), { repositoryId }))).toBe("repository is not linked");
  });
});

describe("asking for checks", () => {
  it("is heard once a minute, and there is one job however often", async () => {
    const repositoryId = await team.link("ada/engine");
    expect(await askForChecks(team.at(NOW + MINUTE - 1), { repositoryId })).toMatchObject({
      refusal: { code: "checks asked for lately", facts: { seconds: 1 } },
    });
    agreed(await askForChecks(team.at(NOW + MINUTE), { repositoryId }));
    expect((await team.checked())[0]?.checksAskedAt).toBe(NOW + MINUTE);
    expect(await openJobs(db, "read repository")).toMatchObject([{ reason: "asked by the team" }]);
  });

  it("refuses another team's repository and the close", async () => {
    const repositoryId = await team.link("ada/engine");
    const other = await team.otherTeam();
    expect(refusedWith(await askForChecks(other.at(NOW + MINUTE), { repositoryId }))).toBe("repository is not linked");
    const { closesAt } = team.file.calendar.submission;
    expect(refusedWith(await askForChecks(team.at(closesAt), { repositoryId }))).toBe("window closed");
  });
});
