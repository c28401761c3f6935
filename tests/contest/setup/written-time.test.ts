import { describe, expect, it } from "vitest";
import { instantWritten, isWrittenTime, timeText } from "#app/contest/setup/written-time.ts";

const LA = "America/Los_Angeles";

describe("a time in a contest file", () => {
  it.each([
    "2013-9-15 23:59",
    "2013-09-15",
    "2013-09-15 23:60",
    "2013-13-01 10:00",
    "2013-02-29 10:00",
    "1979-12-31 10:00",
    "2013-09-15 23:59 PST",
    "2013-09-15 23:59+15:00",
  ])("is not %s", (text) => expect(isWrittenTime(text)).toBe(false));

  it("opens at the start and closes at the end of the minute it names", () => {
    const start = Date.parse("2013-09-15T23:59:00-07:00");
    expect(instantWritten("2013-09-15 23:59", LA, false)).toEqual({ at: start });
    expect(instantWritten("2013-09-15 23:59", LA, true)).toEqual({ at: start + 60_000 });
    expect(instantWritten("2013-09-15 23:59:00", LA, true)).toEqual({ at: start });
  });

  it.each([
    ["2013-09-16T07:00:00Z", true, "2013-09-15 23:59"],
    ["2013-09-16T07:00:00Z", false, "2013-09-16 00:00"],
    ["2013-09-16T07:00:01Z", true, "2013-09-16 00:00:01"],
    ["2013-11-03T08:30:00Z", false, "2013-11-03 01:30-07:00"],
    ["2013-11-03T09:30:00Z", false, "2013-11-03 01:30-08:00"],
    ["2013-11-03T10:00:00Z", true, "2013-11-03 01:59-08:00"],
  ])("for %s (closing: %s) is %s", (instant, closing, text) => {
    expect(timeText(Date.parse(instant), LA, closing)).toBe(text);
    expect(instantWritten(text, LA, closing)).toEqual({ at: Date.parse(instant) });
  });

  it("is refused with both candidates where clocks are set back, and with the times around the gap where they jump", () => {
    expect(instantWritten("2013-11-03 01:30", LA, false)).toMatchObject({
      instead: "Write 2013-11-03 01:30-07:00 or 2013-11-03 01:30-08:00.",
    });
    expect(instantWritten("2013-03-10 02:30", LA, false)).toMatchObject({
      instead: "Write 2013-03-10 01:30-08:00 or 2013-03-10 03:30-07:00.",
    });
  });
});
