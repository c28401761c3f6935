import { describe, expect, it } from "vitest";
import { harshnessInWords, headlineOf, inPercent, turnInWords } from "#app/contest/judging/tally/headline.ts";
import type { PanelFacts, PanelNumbers, TallyRow } from "#app/contest/judging/tally/tally.ts";

const numbers = (pBest: number, rawRank: number) => ({ pBest, rawRank }) as PanelNumbers;
const row = (entryId: string, rank: number | null, score: number | null, panel: PanelNumbers | null): TallyRow => ({
  ...{ entryId, rank, score, panel, count: 3, spread: 1, min: 1, max: 9 },
});
const set = (...winnerSet: string[]) => ({ winnerSet }) as unknown as PanelFacts;
const said = (ranking: TallyRow[], panel: PanelFacts | null = null) =>
  headlineOf({ ranking, panel }, (id) => id.toUpperCase(), 1);

describe("what a tally comes to", () => {
  it("is that nobody has scored, where nobody has", () => {
    expect(said([row("a", null, null, null)])).toBe("Nobody has scored an entry in this category.");
  });

  it("is who leads, by weighted means", () => {
    expect(said([row("a", 1, 7, null), row("b", 2, 6, null)])).toBe("“A” leads with 7.0.");
  });

  it("is who are equal", () => {
    expect(said([row("a", 1, 7, null), row("b", 1, 7, null)])).toBe("“A” and “B” are equal at 7.0.");
  });

  it("is how surely somebody leads", () => {
    const ranking = [row("a", 1, 7, numbers(0.93, 1)), row("b", 2, 6, numbers(0.07, 2))];
    expect(said(ranking, set("a"))).toBe("“A” leads with 7.0 and is the best with a probability of 93 %.");
  });

  it("is who cannot be told apart, and that plain means would say otherwise", () => {
    const ranking = [
      row("a", 1, 7, numbers(0.44, 2)),
      row("b", 2, 6.9, numbers(0.4, 1)),
      row("c", 3, 6, numbers(0.16, 3)),
    ];
    expect(said(ranking, set("a", "b", "c"))).toBe(
      "“A”, “B” and “C” cannot be told apart; “A” leads with 7.0 and 44 %. By plain means “B” would be first.",
    );
  });

  it.each([
    [0.9999, "99 %"],
    [0.0001, "1 %"],
    [0.436, "44 %"],
  ])("never promises: %d is %s", (probability, words) => {
    expect(inPercent(probability)).toBe(words);
  });
});

describe("what a tally says of a judge", () => {
  it.each([
    [0.9, "Judge 7 marks 0.9 below the panel on the same entries; it was added back."],
    [-1.25, "Judge 7 marks 1.3 above the panel on the same entries; it was taken off."],
    [0.01, "Judge 7 marks like the panel; nothing was changed."],
    [null, "Judge 7 has no review that counts."],
  ])("with a harshness of %d", (harshness, words) => {
    expect(harshnessInWords("Judge 7", harshness, 1)).toBe(words);
  });
});

describe("what leaving out a judge would turn", () => {
  it("is who would lead then", () => {
    expect(turnInWords("Judge 2", ["B", "C"])).toBe("Without Judge 2 “B” and “C” would lead.");
    expect(turnInWords("Judge 2", [])).toBe("Without Judge 2 nobody would be scored.");
  });
});
