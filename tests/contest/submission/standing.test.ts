import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryFacts, instantsOf, standing, standingFromRow } from "#app/contest/submission/standing.ts";
import type { StateWord } from "#app/contest/vocabulary.ts";

const CLOSE = 1_000;
const none: EntryFacts = { versions: [], withdrawals: [], rulings: [], places: [], published: null };
const inTime = { versions: [{ receivedAt: 100, late: false }] };
const late = { versions: [{ receivedAt: 1_005, late: true }] };
const ruled = (kind: EntryFacts["rulings"][number]["kind"], endedAt: number | null = null) => ({
  kind,
  ruledAt: 1_200,
  endedAt,
});

const table: [word: StateWord, when: string, facts: Partial<EntryFacts>, now: number][] = [
  ["draft", "nothing was submitted", {}, 500],
  ["draft", "nothing was submitted and the close has passed", {}, 2_000],
  ["submitted", "a version is in, a millisecond before the close", inTime, CLOSE - 1],
  ["locked", "a version is in, at the close", inTime, CLOSE],
  ["withdrawn", "it was taken back", { ...inTime, withdrawals: [{ withdrawnAt: 200, endedAt: null }] }, 500],
  ["submitted", "the withdrawal was undone", { ...inTime, withdrawals: [{ withdrawnAt: 200, endedAt: 300 }] }, 500],
  ["late", "the only version came after the close", late, 1_100],
  ["locked", "the late version was admitted", { ...late, rulings: [ruled("late admitted")] }, 1_300],
  ["locked", "a late version came beside one in time", { versions: [...inTime.versions, ...late.versions] }, 1_300],
  [
    "eligible",
    "an organizer found it eligible, before the close too",
    { ...inTime, rulings: [ruled("eligible")] },
    500,
  ],
  ["ineligible", "an organizer found it ineligible", { ...inTime, rulings: [ruled("ineligible")] }, 1_300],
  ["locked", "that ruling was taken back", { ...inTime, rulings: [ruled("ineligible", 1_250)] }, 1_300],
  [
    "finalist",
    "it has a place",
    { ...inTime, rulings: [ruled("eligible")], places: [{ namedAt: 1_300, ordinal: null, endedAt: null }] },
    1_400,
  ],
  [
    "eligible",
    "it is an alternate",
    { ...inTime, rulings: [ruled("eligible")], places: [{ namedAt: 1_300, ordinal: 1, endedAt: null }] },
    1_400,
  ],
  ["winner", "the results name it", { ...inTime, published: { at: 1_500, won: true } }, 1_600],
  ["not selected", "the results do not name it", { ...inTime, published: { at: 1_500, won: false } }, 1_600],
  [
    "disqualified",
    "it was disqualified, whatever else it is",
    { ...inTime, rulings: [ruled("disqualified")], published: { at: 1_500, won: true } },
    1_600,
  ],
];

describe("where an entry stands", () => {
  it.each(table)("is %s when %s", (word, _, facts, now) => {
    expect(standing({ ...none, ...facts }, CLOSE, now)).toBe(word);
  });

  it("is the same word from the instants on its row as from its facts", () => {
    const at = fc.integer({ min: 0, max: 2_000 });
    const ended = fc.option(at);
    const facts: fc.Arbitrary<EntryFacts> = fc.record({
      versions: fc.array(fc.record({ receivedAt: at, late: fc.boolean() }), { maxLength: 3 }),
      withdrawals: fc.array(fc.record({ withdrawnAt: at, endedAt: ended }), { maxLength: 2 }),
      rulings: fc.array(
        fc.record({
          kind: fc.constantFrom("eligible", "ineligible", "late admitted", "disqualified"),
          ruledAt: at,
          endedAt: ended,
        }),
        { maxLength: 4 },
      ),
      places: fc.array(fc.record({ namedAt: at, ordinal: fc.option(fc.constant(1)), endedAt: ended }), {
        maxLength: 2,
      }),
      published: fc.option(fc.record({ at, won: fc.boolean() })),
    });
    fc.assert(
      fc.property(facts, at, (given, now) => {
        const row = JSON.parse(JSON.stringify(instantsOf(given)));
        expect(standingFromRow(row, CLOSE, now)).toBe(standing(given, CLOSE, now));
      }),
    );
  });
});
