/** How many letters must be changed, added or left out to make one word from the other (Levenshtein's distance). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const bare = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/**
 * The word of the list that was probably meant, or undefined when none is near: at most a third of the letters may
 * differ. Capitals, spaces and hyphens do not count. Words over 60 characters are not compared.
 */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  if (given.length > 60) return undefined;
  const near = words
    .map((word) => ({ word, distance: distanceBetween(bare(given), bare(word)) }))
    .filter(
      ({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(bare(word).length, bare(given).length) / 3)),
    )
    .filter(({ word, distance }) => distance < bare(word).length)
    .sort((one, other) => one.distance - other.distance);
  return near[0]?.word;
}
