import { describe, expect, it } from "vitest";
import { moneyInWords, type Part, sharedPrize, totalsOf } from "#app/contest/setup/prizes.ts";

const part = (categoryId: string, text: string, amount: number | null = null, currency = "USD"): Part => ({
  categoryId,
  kind: amount === null ? "trophy" : "cash",
  amount,
  currency: amount === null ? null : currency,
  text,
});

describe("the prizes of a contest", () => {
  it("come to one sum for each kind and currency, the largest first", () => {
    expect(totalsOf([part("a", "x", 10), part("b", "y", 500, "EUR"), part("a", "z", 20), part("a", "cup")])).toEqual([
      { kind: "cash", currency: "EUR", amount: 500 },
      { kind: "cash", currency: "USD", amount: 30 },
    ]);
  });

  it("are told once when every category gives the same", () => {
    const parts = [part("a", "cup"), part("b", "cup")];
    expect(sharedPrize(["a", "b"], parts)).toEqual(["cup"]);
    expect(sharedPrize(["a", "b"], [...parts, part("b", "trip")])).toBeUndefined();
    expect(sharedPrize(["a"], parts)).toBeUndefined();
  });

  it("are written without cents where there are none", () => {
    expect(moneyInWords(100_000, "USD")).toBe("US$100,000");
    expect(moneyInWords(99.5, "EUR")).toBe("€99.50");
  });
});
