import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Calendar,
  closingShownAt,
  instantOf,
  isOpen,
  isZone,
  moveCalendar,
  nearestInstantOf,
  receivedInTime,
  stateOf,
  wallTimeAt,
} from "#app/contest/schedule.ts";
import { STAGES } from "#app/contest/vocabulary.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const wall = (text: string) => Date.parse(`${text}Z`);
const at = (text: string) => Date.parse(text);

describe("a window", () => {
  const window = { opensAt: 1000, closesAt: 2000 };

  it.each([
    [999, "before"],
    [1000, "open"],
    [1999, "open"],
    [2000, "over"],
  ] as const)("at %i ms is %s", (now, state) => {
    expect(stateOf(window, now)).toBe(state);
    expect(isOpen(window, now)).toBe(state === "open");
  });

  it.each([
    [999, 500, "too early"],
    [1999, 0, "in time"],
    [2000, 0, "too late"],
    [2000, 1, "late"],
    [2499, 500, "late"],
    [2500, 500, "too late"],
  ] as const)("takes what is received at %i ms with %i ms of grace as %s", (receivedAt, graceMs, word) => {
    expect(receivedInTime(receivedAt, window, graceMs)).toBe(word);
  });

  it("shows the last minute that is in when it closes on a whole minute", () => {
    expect(closingShownAt(at("2013-09-16T07:00:00Z"))).toBe(at("2013-09-16T06:59:00Z"));
    expect(closingShownAt(at("2013-09-16T07:00:30Z"))).toBe(at("2013-09-16T07:00:30Z"));
  });
});

const ZONES = [
  "UTC",
  "America/Los_Angeles",
  "Europe/London",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "America/St_Johns",
  "Asia/Tehran",
] as const;
const someZone = fc.constantFrom(...ZONES);
const someInstant = fc.integer({ min: at("1985-01-01T00:00:00Z"), max: at("2060-01-01T00:00:00Z") });

describe("the clocks of a zone", () => {
  it.each([
    ["2013-03-13T20:00", "America/Los_Angeles", "2013-03-14T03:00:00Z"],
    ["2013-09-16T00:00", "America/Los_Angeles", "2013-09-16T07:00:00Z"],
    ["2013-07-01T12:00", "Asia/Kathmandu", "2013-07-01T06:15:00Z"],
    ["2013-01-01T00:00", "UTC", "2013-01-01T00:00:00Z"],
  ])("show %s in %s at %s", (text, zone, instant) => {
    expect(instantOf(wall(text), zone)).toEqual({ times: "once", at: at(instant) });
  });

  it("show an hour twice when they are set back", () => {
    const candidates = [at("2013-11-03T08:30:00Z"), at("2013-11-03T09:30:00Z")];
    expect(instantOf(wall("2013-11-03T01:30"), "America/Los_Angeles")).toEqual({ times: "twice", candidates });
    expect(nearestInstantOf(wall("2013-11-03T01:30"), "America/Los_Angeles")).toBe(candidates[0]);
  });

  it("skip an hour when they are set forward, and the nearest instant is after the jump", () => {
    const candidates = [at("2013-03-10T09:30:00Z"), at("2013-03-10T10:30:00Z")];
    expect(instantOf(wall("2013-03-10T02:30"), "America/Los_Angeles")).toEqual({ times: "never", candidates });
    expect(nearestInstantOf(wall("2013-03-10T02:30"), "America/Los_Angeles")).toBe(candidates[1]);
  });

  it("skip a whole day when a country crosses the date line", () => {
    expect(instantOf(wall("2011-12-30T12:00"), "Pacific/Apia").times).toBe("never");
    expect(instantOf(wall("2011-12-29T12:00"), "Pacific/Apia")).toEqual({ times: "once", at: at("2011-12-29T22:00Z") });
    expect(instantOf(wall("2011-12-31T12:00"), "Pacific/Apia")).toEqual({ times: "once", at: at("2011-12-30T22:00Z") });
  });

  it("lead back to the instant from which they were read", () => {
    fc.assert(
      fc.property(someInstant, someZone, (instant, zone) => {
        const met = instantOf(wallTimeAt(instant, zone), zone);
        expect(met.times).not.toBe("never");
        expect(met.times === "once" ? [met.at] : met.candidates).toContain(instant);
      }),
      { numRuns: 400 },
    );
  });

  it("agree with a search through every quarter of an hour around a change", () => {
    const changes = fc.constantFrom("2013-03-10", "2013-11-03", "2013-10-27", "2013-04-07", "2013-10-06", "2011-12-30");
    fc.assert(
      fc.property(changes, someZone, fc.integer({ min: -96, max: 96 }), (day, zone, quarters) => {
        const time = wall(`${day}T00:00`) + quarters * 15 * MINUTE;
        const met = instantOf(time, zone);
        const found: number[] = [];
        for (let try_ = time - 26 * HOUR; try_ <= time + 26 * HOUR; try_ += 15 * MINUTE)
          if (wallTimeAt(try_, zone) === time) found.push(try_);
        expect(met.times === "once" ? [met.at] : met.times === "twice" ? met.candidates : []).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["PST", "GMT+2", "+02:00", "america/los_angeles", "Mars/Olympus", "", "Europe/Berlin "])(
    "do not exist for %j",
    (name) => expect(isZone(name)).toBe(false),
  );

  it.each(ZONES)("exist for %s", (name) => expect(isZone(name)).toBe(true));
});

const cloudPrize: Calendar = {
  registration: { opensAt: at("2013-03-14T03:00:00Z"), closesAt: at("2013-09-16T07:00:00Z") },
  submission: { opensAt: at("2013-03-14T03:00:00Z"), closesAt: at("2013-09-16T07:00:00Z") },
  nomination: { opensAt: at("2013-03-14T03:00:00Z"), closesAt: at("2013-09-30T07:00:00Z") },
  judging: { opensAt: at("2013-09-30T16:00:00Z"), closesAt: at("2013-10-16T07:00:00Z") },
  graceMinutes: 5,
  dates: [
    { slug: "told", name: "Finalists are told", on: "2013-09-30", about: true },
    { slug: "announced", name: "Winners are announced", at: at("2013-11-14T18:00:00Z"), about: false },
  ],
};
const contest = { zone: "America/Los_Angeles", calendar: cloudPrize, slug: "cloud-prize" };

describe("a moved calendar", () => {
  it("has the stage now, keeps the hours on the wall, and keeps everything that is not a date", () => {
    const now = at("2026-11-22T17:00:00Z");
    const moved = moveCalendar(contest, "submission", 0.6, now);
    expect(moved.slug).toBe("cloud-prize");
    expect(moved.calendar.graceMinutes).toBe(5);
    const { opensAt, closesAt } = moved.calendar.submission;
    expect(Math.abs((now - opensAt) / (closesAt - opensAt) - 0.6)).toBeLessThan(0.01);
    expect(wallTimeAt(opensAt, contest.zone) % DAY).toBe(20 * HOUR);
    expect(wallTimeAt(closesAt, contest.zone) % DAY).toBe(0);
    expect(wallTimeAt(moved.calendar.dates[1]?.at ?? 0, contest.zone) % DAY).toBe(10 * HOUR);
    expect(moved.calendar.dates[0]?.on).toBe(
      new Date(wallTimeAt(moved.calendar.judging.opensAt, contest.zone)).toISOString().slice(0, 10),
    );
  });

  it("puts now before, in or after any stage, as the fraction says, however short the stage", () => {
    const fraction = fc.constantFrom(-0.5, -0.01, 0, 0.01, 0.5, 0.99, 1, 1.3);
    const length = fc.constantFrom(1000, MINUTE, 40 * MINUTE, 5 * HOUR, DAY, 10 * DAY, 200 * DAY);
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fraction, length, someInstant, someZone, (stage, part, ms, now, zone) => {
        const calendar = {
          ...cloudPrize,
          [stage]: { opensAt: at("2013-06-01T00:00:00Z"), closesAt: at("2013-06-01T00:00:00Z") + ms },
        };
        const moved = moveCalendar({ zone, calendar }, stage, part, now);
        expect(stateOf(moved.calendar[stage], now)).toBe(part < 0 ? "before" : part < 1 ? "open" : "over");
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the windows in the order they had", () => {
    fc.assert(
      fc.property(someInstant, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (now, part) => {
        const { submission, nomination, judging } = moveCalendar(contest, "judging", part, now).calendar;
        expect(submission.opensAt).toBeLessThan(submission.closesAt);
        expect(submission.closesAt).toBeLessThan(nomination.closesAt);
        expect(nomination.closesAt).toBeLessThan(judging.opensAt);
      }),
      { numRuns: 100 },
    );
  });
});
