import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAt, shuffled } from "#app/contest/submission/gallery/daily-order.ts";

const rows = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }).map((ids) => ids.map((id) => ({ id })));

describe("the order of the gallery", () => {
  it("keeps every entry once", () => {
    fc.assert(
      fc.property(rows, fc.string(), (given, seed) => {
        expect([...shuffled(given, seed)].sort((one, other) => one.id.localeCompare(other.id))).toEqual(
          [...given].sort((one, other) => one.id.localeCompare(other.id)),
        );
      }),
    );
  });

  it("depends on the day alone, not on the order in which rows come", () => {
    fc.assert(
      fc.property(rows, fc.string(), (given, seed) => {
        expect(shuffled([...given].reverse(), seed)).toEqual(shuffled(given, seed));
      }),
    );
  });

  it("brings every entry to the front about equally often", () => {
    const given = Array.from({ length: 10 }, (_, place) => ({ id: `entry-${place}` }));
    const firsts = new Map<string, number>();
    for (let day = 0; day < 2000; day += 1) {
      const first = shuffled(given, `day ${day}`)[0]?.id ?? "";
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(10);
    for (const times of firsts.values()) expect(Math.abs(times - 200)).toBeLessThan(60);
  });

  it("changes at midnight in the contest's zone", () => {
    const midnight = Date.UTC(2013, 5, 2, 7);
    expect(dayAt(midnight - 1, "America/Los_Angeles")).toEqual({ day: "2013-06-01", endsAt: midnight });
    expect(dayAt(midnight, "America/Los_Angeles")).toEqual({ day: "2013-06-02", endsAt: midnight + 86_400_000 });
  });
});
