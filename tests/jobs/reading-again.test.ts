import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askForReadings } from "#app/contest/repository/ask-for-readings.ts";
import { POLLED, readAgainBefore } from "#app/contest/repository/rereading/moments.ts";
import { reading, repository } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam, NOW, openJobs } from "../contest/repository/some-team.ts";
import { openWorkshop } from "./some-workshop.ts";

const HOUR = 3_600_000;
const LANTERN = "noor-vantongeren/hystrix-lantern";
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let db: Store;
let team: Awaited<ReturnType<typeof aTeam>>;
let repositoryId: string;

beforeAll(async () => {
  workshop = await openWorkshop(NOW);
});
beforeEach(async () => {
  workshop.clock.now = NOW;
  await workshop.control("reset");
  db = await openTestStore();
  team = await aTeam(db);
  repositoryId = await team.link(LANTERN);
  await workshop.work(db);
});
afterAll(() => workshop.standin.close());

/** Moves the clock, asks for what is due and does it; answers how many readings there are, and when it was last checked. */
async function lookingAt(milliseconds: number) {
  workshop.clock.now = NOW + milliseconds;
  const { asked } = agreed(await askForReadings(team.portal(workshop.clock.now)));
  await workshop.work(db);
  const [row] = await db.read.select().from(repository).where(eq(repository.id, repositoryId));
  return { asked, readings: await db.read.$count(reading), checkedAt: (row?.checkedAt ?? 0) - NOW };
}

describe("reading a repository again", () => {
  it("waits six hours, and then keeps no reading where nothing changed", async () => {
    expect(await lookingAt(6 * HOUR)).toEqual({ asked: 0, readings: 1, checkedAt: 0 });
    expect(await lookingAt(6 * HOUR + 1)).toEqual({ asked: 1, readings: 1, checkedAt: 6 * HOUR + 1 });
  });

  it("reads everything where something changed, and once a day in any case", async () => {
    await workshop.control("archive", { repository: LANTERN });
    expect(await lookingAt(7 * HOUR)).toMatchObject({ asked: 1, readings: 2 });
    expect((await team.checked())[0]?.checks.find(({ kind }) => kind === "active")?.outcome).toBe("fail");
    expect(await lookingAt(32 * HOUR)).toMatchObject({ asked: 1, readings: 3 });
  });

  it("leaves alone what waits for a reading already, and what was unlinked", async () => {
    workshop.clock.now = NOW + 7 * HOUR;
    const portal = team.portal(workshop.clock.now);
    expect(agreed(await askForReadings(portal))).toEqual({ asked: 1 });
    expect(agreed(await askForReadings(portal))).toEqual({ asked: 0 });
    expect(await openJobs(db, "read repository")).toMatchObject([{ subject: repositoryId, reason: POLLED }]);
  });

  it("is asked for anew six hours after it was given up", async () => {
    await workshop.control("fault", { kind: "status", status: 401, times: 4 });
    expect(await lookingAt(30 * HOUR)).toMatchObject({ asked: 1, readings: 1 });
    expect((await openJobs(db, "read repository"))[0]?.stalledAt).toBe(NOW + 30 * HOUR);
    await workshop.control("reset");
    expect(await lookingAt(37 * HOUR)).toMatchObject({ asked: 1, readings: 2 });
  });
});

describe("the times at which everything is read", () => {
  const windows = {
    submission: { opensAt: 0, closesAt: 100 * HOUR },
    judging: { opensAt: 200 * HOUR, closesAt: 300 * HOUR },
  };
  const reasonAt = (now: number) => readAgainBefore(windows, now)?.reason;

  it("are the close of submission, an hour before judging, and its end", () => {
    const closed = 100 * HOUR + 30_000;
    expect([reasonAt(closed - 1), reasonAt(closed), reasonAt(closed + 6 * HOUR + 1)]).toEqual([
      POLLED,
      "submission closed",
      POLLED,
    ]);
    expect(readAgainBefore(windows, closed)).toEqual({ at: closed, reason: "submission closed" });
    expect([reasonAt(199 * HOUR - 1), reasonAt(199 * HOUR)]).toEqual([POLLED, "judging is near"]);
    expect([reasonAt(300 * HOUR - 1), reasonAt(300 * HOUR)]).toEqual([POLLED, "awards are near"]);
  });

  it("end two months after judging", () => {
    expect([reasonAt((300 + 60 * 24) * HOUR), reasonAt((300 + 60 * 24) * HOUR + 1)]).toEqual([POLLED, undefined]);
  });
});
