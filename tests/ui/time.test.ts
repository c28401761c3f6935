import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatBeside,
  formatBrief,
  formatClosing,
  formatDay,
  formatInstant,
  formatRelative,
  formatSpan,
  formatZone,
} from "#app/ui/time.ts";

const LOS_ANGELES = "America/Los_Angeles";
const close = Date.parse("2013-09-16T00:00:00-07:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("an instant", () => {
  it("is written with weekday, day, time and zone", () => {
    expect(formatInstant(Date.parse("2013-09-15T23:59:00-07:00"), LOS_ANGELES)).toBe("Sun 15 Sep 2013, 23:59 PDT");
  });

  it("follows the zone into winter", () => {
    expect(formatInstant(Date.parse("2013-12-01T00:05:00-08:00"), LOS_ANGELES)).toBe("Sun 1 Dec 2013, 00:05 PST");
  });

  it("shows seconds where they may matter", () => {
    expect(formatInstant(close - 1, LOS_ANGELES, { seconds: true })).toBe("Sun 15 Sep 2013, 23:59:59 PDT");
  });

  it.each([
    ["UTC", "UTC"],
    ["Europe/Berlin", "CEST"],
    ["Australia/Sydney", "AEST"],
    ["Asia/Kolkata", "IST"],
    ["America/New_York", "EDT"],
  ])("has the zone %s called %s in summer", (zone, name) => {
    expect(formatZone(close, zone)).toBe(name);
  });

  it("is written for the viewer in short", () => {
    expect(formatBeside(close, "Europe/Berlin", { closing: true })).toBe("Mon 08:59 CEST");
  });
});

describe("a close", () => {
  it("stored at midnight is shown as the minute it names", () => {
    expect(formatClosing(close, LOS_ANGELES)).toBe("Sun 15 Sep 2013, 23:59 PDT");
    expect(formatBrief(close, LOS_ANGELES, { closing: true })).toBe("15 Sep, 23:59");
    expect(formatDay(close, LOS_ANGELES, { closing: true })).toBe("15 Sep 2013");
  });

  it("written with a second keeps it", () => {
    expect(formatClosing(close - 30_000, LOS_ANGELES)).toBe("Sun 15 Sep 2013, 23:59:30 PDT");
  });

  it("at the change of the clocks names the minute before it", () => {
    expect(formatClosing(Date.parse("2013-11-03T09:00:00Z"), LOS_ANGELES)).toBe("Sun 3 Nov 2013, 01:59 PDT");
  });

  it("opens as the instant it is", () => {
    expect(formatBrief(close, LOS_ANGELES)).toBe("16 Sep, 00:00");
  });
});

describe("the time between", () => {
  it.each([
    [3 * HOUR + 20 * MINUTE, "in 3 h 20 min"],
    [3 * HOUR, "in 3 h"],
    [25 * MINUTE, "in 25 min"],
    [MINUTE, "in 1 min"],
    [MINUTE - 1, "in less than a minute"],
    [DAY, "in 1 day"],
    [2 * DAY + 3 * HOUR, "in 2 days 3 h"],
    [12 * DAY + 3 * HOUR, "in 12 days"],
    [100 * DAY, "in 3 months"],
    [0, "just now"],
    [-30_000, "just now"],
    [-5 * MINUTE, "5 min ago"],
    [-5 * HOUR - MINUTE, "5 h ago"],
    [-2 * DAY, "2 days ago"],
    [-800 * DAY, "2 years ago"],
  ])("%d ms reads %s", (span, words) => {
    expect(formatRelative(close + span, close)).toBe(words);
  });

  it.each([
    [12 * DAY + 4 * HOUR, "12 days"],
    [DAY + HOUR, "1 day 1 h"],
    [10 * MINUTE, "10 min"],
    [4 * MINUTE + 5_000, "4 min 5 s"],
    [59_999, "59 s"],
    [0, "0 s"],
  ])("a countdown of %d ms reads %s", (span, words) => {
    expect(formatSpan(span)).toBe(words);
  });

  it("never promises more than is left", () => {
    const units: Record<string, number> = { day: DAY, days: DAY, h: HOUR, min: MINUTE, s: 1_000 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), (span) => {
        const said = [...formatSpan(span).matchAll(/(\d+) (\w+)/g)];
        const sum = said.reduce(
          (total, [, count, unit = ""]) => total + Number(count) * (units[unit] ?? Number.NaN),
          0,
        );
        expect(sum).toBeLessThanOrEqual(span);
        expect(span - sum).toBeLessThan(DAY);
      }),
    );
  });
});
