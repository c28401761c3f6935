import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askForChecks } from "#app/contest/repository/ask-for-checks.ts";
import { job } from "#db/schema/machinery.ts";
import { reading } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam, NOW, openJobs } from "../contest/repository/some-team.ts";
import { openWorkshop } from "./some-workshop.ts";

const LANTERN = "noor-vantongeren/hystrix-lantern";
const MINUTE = 60_000;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;

beforeAll(async () => {
  workshop = await openWorkshop(NOW);
});
beforeEach(async () => {
  workshop.clock.now = NOW;
  await workshop.control("reset");
  db = await openTestStore();
  team = await aTeam(db);
});
afterAll(() => workshop.standin.close());

async function outcomes() {
  const [linked] = await team.checked();
  return Object.fromEntries((linked?.checks ?? []).map(({ kind, subject, outcome }) => [kind + subject, outcome]));
}

async function readNow(fullName: string) {
  const repositoryId = await team.link(fullName);
  await workshop.work(db);
  return repositoryId;
}

async function again(repositoryId: string) {
  workshop.clock.now += MINUTE;
  agreed(await askForChecks(team.at(workshop.clock.now), { repositoryId }));
  await workshop.work(db);
}

describe("the job that reads a repository", () => {
  it("fills every check, keeps one reading with its trace, and is done", async () => {
    await readNow("NOOR-vantongeren/Hystrix-Lantern");
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["pass"]));
    const [linked] = await team.checked();
    const world = workshop.standin.world.repositories.get(2_000_000_901);
    expect(linked).toMatchObject({ fullName: LANTERN, githubId: "2000000901", reading: { commit: world?.head } });
    const [kept] = await db.read.select().from(reading);
    expect(kept).toMatchObject({ source: "stand-in", requestsUsed: 4, fetchedAt: NOW });
    expect([await openJobs(db, "read repository"), workshop.errors]).toEqual([[], []]);
  });

  it.each([
    ["one that is missing", "noor-vantongeren/nothing", { public: "fail", licence: "unknown" }],
    [
      "one without a licence, which is no fork either",
      "noor-vantongeren/dotfiles",
      { licence: "fail", public: "pass" },
    ],
  ])("settles at once about %s", async (_, fullName, expected) => {
    await readNow(fullName);
    expect(await outcomes()).toMatchObject(expected);
    expect(await openJobs(db, "read repository")).toEqual([]);
  });

  it("sees what changed when the team asks again", async () => {
    const repositoryId = await readNow(LANTERN);
    await workshop.control("archive", { repository: LANTERN });
    await again(repositoryId);
    expect(await outcomes()).toMatchObject({ active: "fail", public: "pass" });
    await workshop.control("archive", { repository: LANTERN, archived: false });
    await workshop.control("privatize", { repository: LANTERN });
    await again(repositoryId);
    expect(await outcomes()).toMatchObject({ public: "fail", active: "unknown" });
    expect((await team.checked())[0]?.reading).not.toBeNull();
  });

  it("follows a repository by its id when another one takes its name", async () => {
    const repositoryId = await readNow(LANTERN);
    await workshop.control("rename", { repository: LANTERN, name: "lantern" });
    await workshop.control("create", { owner: "noor-vantongeren", name: "hystrix-lantern", license: "none" });
    await again(repositoryId);
    const [linked] = await team.checked();
    expect(linked).toMatchObject({ fullName: "noor-vantongeren/lantern", githubId: "2000000901" });
    expect(await outcomes()).toMatchObject({ licence: "pass" });
  });

  it("checks the pull requests of the draft with the first repository, and each once", async () => {
    const pull = { owner: "Netflix", name: "Hystrix" };
    const known = [...(workshop.standin.world.repositories.get(2_000_000_014)?.pullRequests.keys() ?? [])][0];
    const typed = [`https://github.com/netflix/hystrix/pull/${known}/files`, `Netflix/Hystrix#${known}`];
    await team.nameInDraft(...typed, "Netflix/Hystrix#99999", "not an address");
    await team.link(LANTERN);
    await team.link("noor-vantongeren/dotfiles", NOW + 1);
    workshop.clock.now += 1;
    await workshop.work(db);
    const found = (await team.checked()).map(({ checks }) =>
      checks.filter(({ kind }) => kind === "pull request").map(({ subject, outcome }) => `${subject}: ${outcome}`),
    );
    const name = `${pull.owner}/${pull.name}`;
    expect(found).toEqual([[`${name}#${known}: fail`, `${name}#99999: fail`].sort(), []]);
  });

  it("is one job however often it is asked for", async () => {
    const repositoryId = await team.link(LANTERN);
    agreed(await askForChecks(team.at(NOW + MINUTE), { repositoryId }));
    expect(await db.read.$count(job)).toBe(1);
    expect(await workshop.work(db)).toBe(1);
    expect(await db.read.$count(reading)).toBe(1);
  });

  it("waits longer each time GitHub is down, says so, and fills the checks when it is up", async () => {
    await workshop.control("fault", { kind: "status", status: 502, times: 2 });
    await readNow(LANTERN);
    const waits: number[] = [];
    for (const attempts of [1, 2]) {
      expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["unknown"]));
      const [waiting] = await openJobs(db, "read repository");
      expect(waiting).toMatchObject({ attempts, problem: expect.stringContaining("unavailable: HTTP 502") });
      const dueAt = waiting?.dueAt ?? 0;
      expect((await team.checked())[0]?.checks[0]?.retryAt).toBe(dueAt);
      waits.push(dueAt - workshop.clock.now);
      workshop.clock.now = dueAt - 1;
      expect(await workshop.work(db)).toBe(0);
      workshop.clock.now = dueAt;
      expect(await workshop.work(db)).toBe(1);
    }
    const [first = 0, second = 0] = waits;
    expect([first >= 4_000 && first <= 6_000, second >= 24_000 && second <= 36_000]).toEqual([true, true]);
    expect(new Set(Object.values(await outcomes()))).toEqual(new Set(["pass"]));
    expect(await openJobs(db, "read repository")).toEqual([]);
  });

  it("waits as long as GitHub says when the hour is spent", async () => {
    await workshop.control("fault", { kind: "primary", retryAfter: 1_800, times: 1 });
    await readNow(LANTERN);
    const [waiting] = await openJobs(db, "read repository");
    expect(waiting?.dueAt).toBeGreaterThanOrEqual(NOW + 1_800_000);
    expect(waiting?.dueAt).toBeLessThan(NOW + 1_810_000);
  });

  it("stalls after the sixth try, promises nothing, and begins anew when it is asked for", async () => {
    await workshop.control("fault", { kind: "status", status: 502, times: 6 });
    const repositoryId = await readNow(LANTERN);
    for (let tries = 1; tries < 6; tries += 1) {
      workshop.clock.now += 2 * 3_600_000;
      expect(await workshop.work(db)).toBe(1);
    }
    expect(await openJobs(db, "read repository")).toMatchObject([{ stalledAt: workshop.clock.now, attempts: 6 }]);
    expect((await team.checked())[0]?.checks[0]?.retryAt).toBeNull();
    await again(repositoryId);
    expect(await outcomes()).toMatchObject({ public: "pass" });
  });

  it("leaves the checks unknown when the portal's own access is refused", async () => {
    await workshop.control("fault", { kind: "status", status: 401, times: 1 });
    await readNow(LANTERN);
    expect(await outcomes()).toMatchObject({ public: "unknown" });
    expect((await openJobs(db, "read repository"))[0]?.stalledAt).toBe(NOW);
  });
});
