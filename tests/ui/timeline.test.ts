import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeline } from "#app/ui/timeline.ts";

const zone = "America/Los_Angeles";
const opens = Date.parse("2013-03-13T20:00:00-07:00");
const closes = Date.parse("2013-11-14T10:00:00-08:00");

describe("a line of time", () => {
  it("is marked with the months of the contest's zone", () => {
    const { marks } = timeline([opens, closes], zone);
    expect(marks.map(({ label }) => label)).toEqual(["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]);
    expect(new Date(marks[0]?.at ?? 0).toISOString()).toBe("2013-04-01T07:00:00.000Z");
    expect(new Date(marks.at(-1)?.at ?? 0).toISOString()).toBe("2013-11-01T07:00:00.000Z");
  });

  it("names the year where it turns", () => {
    const { marks } = timeline([opens, Date.parse("2014-02-10T00:00:00Z")], zone);
    expect(marks.map(({ label }) => label)).toContain("Jan 2014");
  });

  it("is marked with days when it is short", () => {
    const { marks } = timeline([opens, opens + 5 * 86_400_000], zone);
    expect(marks.map(({ label }) => label)).toEqual(["14 Mar", "15 Mar", "16 Mar", "17 Mar", "18 Mar"]);
  });

  it("begins a day where the zone does, east of Greenwich too", () => {
    const { marks } = timeline([opens, opens + 3 * 86_400_000], "Asia/Tokyo");
    expect(new Date(marks[0]?.at ?? 0).toISOString()).toBe("2013-03-14T15:00:00.000Z");
    expect(marks[0]?.label).toBe("15 Mar");
  });

  it("does not place what lies outside it", () => {
    const line = timeline([opens, closes], zone);
    expect(line.place(opens - 90 * 86_400_000)).toBeUndefined();
    expect(line.place(closes + 90 * 86_400_000)).toBeUndefined();
  });

  it("stands even when all happens at one instant", () => {
    expect(timeline([opens], zone).place(opens)).toBe(50);
  });

  it("keeps every bar inside and every order", () => {
    const instant = fc.integer({ min: opens, max: closes });
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 8 }), (instants) => {
        const line = timeline(instants, zone);
        const places = instants.toSorted((a, b) => a - b).map((at) => line.place(at) ?? Number.NaN);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const start = places[0] ?? Number.NaN;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + line.width(Math.min(...instants), Math.max(...instants))).toBeLessThanOrEqual(100.01);
        expect(line.marks.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
