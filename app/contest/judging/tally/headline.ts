import type { TallyResult } from "./tally.ts";

const quoted = (title: string) => `“${title}”`;

/** "A, B and C": names in a sentence. */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
}

/** A probability as whole per cent; never quite 0 or 100, which no tally can promise. */
export function inPercent(probability: number): string {
  return `${Math.min(99, Math.max(1, Math.round(probability * 100)))} %`;
}

/** What a category's tally comes to, in words: who leads, how surely, and whether plain means would say otherwise. */
export function headlineOf(
  { ranking, panel }: Pick<TallyResult, "ranking" | "panel">,
  titleOf: (entryId: string) => string,
  precision: number,
): string {
  const leaders = ranking.filter(({ rank }) => rank === 1);
  const [first] = leaders;
  if (!first || first.score === null) return "Nobody has scored an entry in this category.";
  const named = (entryIds: readonly string[]) => listed(entryIds.map((id) => quoted(titleOf(id))));
  const score = first.score.toFixed(precision);
  if (leaders.length > 1) return `${named(leaders.map(({ entryId }) => entryId))} are equal at ${score}.`;
  const lead = `${quoted(titleOf(first.entryId))} leads with ${score}`;
  if (!panel || !first.panel) return `${lead}.`;
  const chance = inPercent(first.panel.pBest);
  const rest = panel.winnerSet.filter((entryId) => entryId !== first.entryId);
  const apart = `${lead} and is the best with a probability of ${chance}.`;
  const together = `${named([first.entryId, ...rest])} cannot be told apart; ${lead} and ${chance}.`;
  const byMeans = ranking.filter((row) => row.panel?.rawRank === 1).map(({ entryId }) => entryId);
  const differs = byMeans.length > 0 && !byMeans.includes(first.entryId);
  const other = differs ? ` By plain means ${named(byMeans)} would be first.` : "";
  return `${rest.length === 0 ? apart : together}${other}`;
}

/** What the tally says of a judge's harshness, in a sentence; `points` are those of the stage's scale. */
export function harshnessInWords(label: string, harshness: number | null, precision: number): string {
  if (harshness === null) return `${label} has no review that counts.`;
  const points = Math.abs(harshness).toFixed(precision);
  if (Number(points) === 0) return `${label} marks like the panel; nothing was changed.`;
  return harshness > 0
    ? `${label} marks ${points} below the panel on the same entries; it was added back.`
    : `${label} marks ${points} above the panel on the same entries; it was taken off.`;
}

/** What leaving out one judge would turn, in a sentence. */
export function turnInWords(label: string, leaders: readonly string[]): string {
  return leaders.length === 0
    ? `Without ${label} nobody would be scored.`
    : `Without ${label} ${listed(leaders.map(quoted))} would lead.`;
}
