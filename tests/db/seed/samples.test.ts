import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedAwardsOf } from "#app/contest/publication/queries.ts";
import { stateOf } from "#app/contest/schedule.ts";
import { contestList, findContest, windowOf } from "#app/contest/setup/queries.ts";
import { findSample } from "#app/contest/setup/sample/queries.ts";
import { calendarAt, POINTS, standsUntil } from "#db/seed/calendar.ts";
import { freshnessOf } from "#db/seed/remembering.ts";
import { readSampleContest } from "#db/seed/samples.ts";
import { openSample, playSample } from "#db/seed/seed-contest.ts";
import { withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { openStage } from "./stage.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const SLUGS = ["cloud-prize", "citrix-prize", "ubuntu-prize"];

it("leaves a contest alone that somebody made themselves", async () => {
  const store = await openTestStore();
  await withCloudPrize(store);
  expect(await freshnessOf(store, "cloud-prize", NOW)).toBe("somebody's own");
});

describe("a calendar moved to a point", () => {
  const moved = SLUGS.flatMap((slug) =>
    POINTS.map((point) => ({ slug, point, file: calendarAt(readSampleContest(slug), point, NOW) })),
  );

  it.each(moved)("of $slug at $point has that point now", ({ point, file }) => {
    const { submission, nomination, judging } = file.calendar;
    const states = [submission, nomination, judging].map((window) => stateOf(window, NOW));
    if (point === "registration" || point === "submission") expect(states[0]).toBe("open");
    else if (point === "nomination") expect(states).toEqual(["over", "open", "before"]);
    else if (point === "judging") expect(states).toEqual(["over", "over", "open"]);
    else expect(states).toEqual(["over", "over", "over"]);
    expect(standsUntil(file, point) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(NOW);
  });
});

describe("a sample contest", () => {
  const wanted = { slug: "ubuntu-prize", point: "published" as const };
  let opened: Awaited<ReturnType<typeof openStage>>;

  beforeAll(async () => {
    opened = await openStage({ opensAt: NOW - 200 * DAY, closesAt: NOW });
    await playSample(await openSample(opened.stage, wanted, NOW), wanted);
  });

  afterAll(() => opened.close());

  it("stands at its point, with its results public", async () => {
    const { read } = opened.stage.store;
    const contest = await findContest(read, wanted.slug);
    const awards = await publishedAwardsOf(read, contest?.id ?? "");
    expect(awards).toHaveLength(3);
    expect(awards.every(({ winner }) => winner !== null)).toBe(true);
    expect(stateOf(await windowOf(read, contest?.id ?? "", "judging"), NOW)).toBe("over");
  });

  it("has nothing dated after its present", async () => {
    const { store } = opened.stage;
    const sample = await findSample(store.read, wanted.slug);
    expect(sample).toMatchObject({ point: "published", playedAt: NOW, standsUntil: null, isWhole: true });
    const contest = await findContest(store.read, wanted.slug);
    expect(contest?.createdAt).toBeLessThan(NOW);
  });

  it("is not played again while it stands", async () => {
    const { store } = opened.stage;
    expect(await freshnessOf(store, wanted.slug, NOW + 1_000 * DAY)).toBe("stands");
    expect(await freshnessOf(store, "citrix-prize", NOW)).toBe("absent");
  });

  it("makes room for a fresh one, and is kept behind it", async () => {
    const { stage } = opened;
    await openSample(stage, { slug: "ubuntu-prize", point: "submission" }, NOW + DAY);
    const contests = await contestList(stage.store.read);
    // What was being played and was broken off is outdated, too.
    expect(contests.map(({ slug }) => slug)).toEqual(["ubuntu-prize", "ubuntu-prize-until-2026-11-23-12-00-00"]);
    expect(await freshnessOf(stage.store, "ubuntu-prize", NOW + DAY)).toBe("outdated");
  });
});
