/** One part of a category's prize. `amount` is in whole units of the currency. */
export type Part = { categoryId: string; kind: string; amount: number | null; currency: string | null; text: string };

export type Total = { kind: string; currency: string; amount: number };

/** What all categories give together, by kind and currency, the largest sum first. Parts without an amount do not count. */
export function totalsOf(parts: readonly Part[]): Total[] {
  const sums = new Map<string, Total>();
  for (const { kind, amount, currency } of parts) {
    if (amount === null || currency === null) continue;
    const key = `${kind} ${currency}`;
    const before = sums.get(key)?.amount ?? 0;
    sums.set(key, { kind, currency, amount: before + amount });
  }
  return [...sums.values()].sort((one, other) => other.amount - one.amount);
}

/** The texts of the parts that every one of the categories gives alike; undefined when they differ. */
export function sharedPrize(categoryIds: readonly string[], parts: readonly Part[]): string[] | undefined {
  const lists = categoryIds.map((id) => parts.filter((part) => part.categoryId === id).map(({ text }) => text));
  const [first, ...others] = lists;
  if (!first || first.length === 0 || others.length === 0) return undefined;
  return others.every((list) => list.join("\n") === first.join("\n")) ? first : undefined;
}

/** "US$100,000": a sum without cents where there are none. */
export function moneyInWords(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count in a sentence: in letters up to twelve. */
export function countInWords(count: number): string {
  return SMALL[count] ?? String(count);
}
