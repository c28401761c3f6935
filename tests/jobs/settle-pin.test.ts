import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askForChecks } from "#app/contest/repository/ask-for-checks.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { newId } from "#db/ids.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Store } from "#db/store.ts";
import { agreed } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam, NOW, openJobs } from "../contest/repository/some-team.ts";
import { openWorkshop } from "./some-workshop.ts";

const LANTERN = "noor-vantongeren/hystrix-lantern";
const content = {
  title: "Lantern",
  summary: "It turns red.",
  writeUp: "It does.",
  buildAndRun: "",
  evidence: "",
  links: [],
  categories: [],
  noCategoryFits: true,
  pullRequests: [],
};
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

const world = () => {
  const found = workshop.standin.world.repositories.get(2_000_000_901);
  if (!found) throw new Error("the world lacks hystrix-lantern");
  return found;
};
const pins = () => db.read.select().from(versionRepository);

async function submitUnread(fullName: string) {
  await team.link(fullName);
  agreed(await submitEntry(team.at(), { content, pullRequests: [], idempotencyKey: newId() }));
}

describe("the job that settles a pin", () => {
  it("pins the last push before the version was received, whatever came later", async () => {
    const head = world().head ?? "";
    const tree = world().commits.get(head)?.tree;
    await submitUnread(LANTERN);
    workshop.clock.now += 600_000;
    await workshop.control("push", { repository: LANTERN, count: 2, committedAt: NOW - 1 });
    expect(world().head).not.toBe(head);
    await workshop.work(db);
    expect(await pins()).toMatchObject([{ commit: head, tree, pinState: "pinned", readAt: NOW + 600_000 }]);
    expect(await openJobs(db, "settle pin")).toEqual([]);
  });

  it("pins late what it finds when GitHub keeps no record of the pushes", async () => {
    await submitUnread(LANTERN);
    workshop.clock.now += 600_000;
    await workshop.control("push", { repository: LANTERN });
    world().pushes = [];
    await workshop.work(db);
    expect(await pins()).toMatchObject([{ commit: world().head, pinState: "pinned late" }]);
  });

  it("waits while GitHub is down", async () => {
    await submitUnread(LANTERN);
    await workshop.control("fault", { kind: "status", status: 502, times: 2 });
    await workshop.work(db);
    expect(await pins()).toMatchObject([{ pinState: "pending", commit: null }]);
    workshop.clock.now = (await openJobs(db, "settle pin"))[0]?.dueAt ?? 0;
    await workshop.work(db);
    expect(await pins()).toMatchObject([{ pinState: "pinned" }]);
  });

  it("stays pending for a repository that is missing, and is settled once it is there", async () => {
    await workshop.control("privatize", { repository: LANTERN });
    await submitUnread(LANTERN);
    await workshop.work(db);
    expect(await openJobs(db, "settle pin")).toMatchObject([{ problem: `GitHub does not show ${LANTERN}` }]);
    expect(await pins()).toMatchObject([{ pinState: "pending" }]);
    await workshop.control("privatize", { repository: LANTERN, private: false });
    workshop.clock.now += 60_000;
    const repositoryId = (await team.checked())[0]?.id ?? "";
    agreed(await askForChecks(team.at(workshop.clock.now), { repositoryId }));
    await workshop.work(db);
    expect(await pins()).toMatchObject([{ commit: world().head, pinState: "pinned" }]);
  });
});
