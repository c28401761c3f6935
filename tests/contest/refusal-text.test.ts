import { describe, expect, it } from "vitest";
import { closingInWords, secondInWords } from "#app/contest/refusal-text.ts";

describe("a close in a sentence", () => {
  it.each([
    ["2013-09-16T00:00:00.000Z", "Sun, 15 Sept 2013, 23:59 UTC"],
    ["2013-09-15T23:59:30.000Z", "Sun, 15 Sept 2013, 23:59:30 UTC"],
  ])("stored as %s is said as %s", (stored, said) => {
    expect(closingInWords(Date.parse(stored))).toBe(said);
  });

  it("does not look earlier than what came too late for it", () => {
    const close = Date.parse("2013-09-16T00:00:00.000Z");
    expect(secondInWords(close)).toBe("Mon, 16 Sept 2013, 00:00:00 UTC");
  });
});
