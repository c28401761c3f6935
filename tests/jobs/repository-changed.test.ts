import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askForJob } from "#app/contest/agenda.ts";
import type { Store } from "#db/store.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam, NOW } from "../contest/repository/some-team.ts";
import { openWorkshop } from "./some-workshop.ts";

const LANTERN = "noor-vantongeren/hystrix-lantern";
const HOUR = 3_600_000;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let db: Store;
let repositoryId: string;

beforeAll(async () => {
  workshop = await openWorkshop(NOW);
});
beforeEach(async () => {
  workshop.clock.now = NOW;
  await workshop.control("reset");
  db = await openTestStore();
  const team = await aTeam(db);
  repositoryId = await team.link(LANTERN);
  await workshop.work(db);
  workshop.letters.length = 0;
});
afterAll(() => workshop.standin.close());

async function readAgain() {
  workshop.clock.now += HOUR;
  await db.write(async (tx) => {
    await askForJob(tx, workshop.clock.now, { kind: "read repository", subject: repositoryId, reason: "a test" });
    return { ok: true as const };
  });
  await workshop.work(db);
}

const texts = () => workshop.letters.map(({ text }) => text);

describe("a team is told", () => {
  it.each<[string, string, object, RegExp]>([
    ["that its repository was archived", "archive", {}, /Open to changes: fails now; it passed before\./],
    ["that it was made private", "privatize", {}, /Exists and is public: fails now; it passed before\./],
    ["that it was deleted", "delete", {}, /Exists and is public: fails now; it passed before\./],
    ["of another licence", "change-license", { license: "GPL-3.0" }, /Licence: fails now; it passed before\./],
    ["of another name", "rename", { name: "beacon" }, /hystrix-lantern is called noor-vantongeren\/beacon now\./],
    ["of another owner", "transfer", { owner: "raf-deschamps" }, /is called raf-deschamps\/hystrix-lantern now\./],
  ])("%s, once", async (_, act, more, expected) => {
    await workshop.control(act, { repository: LANTERN, ...more });
    await readAgain();
    await readAgain();
    expect(texts()).toEqual([expect.stringMatching(expected)]);
    expect(texts()[0]).not.toContain("unknown");
  });

  it("again when the repository is as it was", async () => {
    await workshop.control("archive", { repository: LANTERN });
    await readAgain();
    await workshop.control("archive", { repository: LANTERN, archived: false });
    await readAgain();
    expect(texts()[1]).toContain("Open to changes: passes now; it failed before.");
  });

  it("nothing while GitHub is down, and of the change once it is up", async () => {
    await workshop.control("fault", { kind: "status", status: 502, times: 2 });
    await readAgain();
    await readAgain();
    expect(texts()).toEqual([]);
    await readAgain();
    expect(texts()).toEqual([]);
    await workshop.control("fault", { kind: "html", times: 1 });
    await workshop.control("archive", { repository: LANTERN });
    await readAgain();
    await readAgain();
    expect(texts()).toEqual([expect.stringContaining("Open to changes: fails now; it passed before.")]);
  });

  it("nothing of what was pushed within the window", async () => {
    await workshop.control("push", { repository: LANTERN });
    await readAgain();
    expect(texts()).toEqual([]);
  });

  it("nothing of what is over when the letter can leave", async () => {
    workshop.mail.isDown = true;
    await workshop.control("archive", { repository: LANTERN });
    await readAgain();
    await workshop.control("archive", { repository: LANTERN, archived: false });
    await readAgain();
    workshop.mail.isDown = false;
    await readAgain();
    expect(texts()).toEqual([expect.stringContaining("Open to changes: passes now; it failed before.")]);
    expect(workshop.errors).toEqual([]);
  });
});
