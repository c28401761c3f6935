import { z } from "zod";
import {
  type AssignmentProblem,
  LEAST_PREFERENCE,
  MOST_PREFERENCE,
  type Pairing,
} from "#app/contest/judging/assignment/flow/problem.ts";

const id = z.union([z.string(), z.number()], { error: "is to be a text or a number" });
const list = <Row extends z.ZodType>(row: Row) => z.array(row, { error: "is to be a list" });
const amount = z
  .number({ error: "is to be a number" })
  .int({ error: "is to be a whole number" })
  .min(0, { error: "is to be 0 or more" });
const problemFile = z.object({
  format: z.literal("assign-problem/1", { error: 'is to be "assign-problem/1"' }),
  reviewsPerEntry: amount,
  entries: list(z.object({ id, category: id.nullish(), topics: list(id).default([]) })),
  judges: list(z.object({ id, capacity: amount, topics: list(id).default([]), categories: list(id).nullish() })),
  // There may be millions of these; `readPairs` reads them one by one.
  conflicts: z.custom<unknown[]>(Array.isArray, { error: "is to be a list" }).default([]),
  preferences: z.custom<unknown[]>(Array.isArray, { error: "is to be a list" }).default([]),
});

type ProblemFile = z.output<typeof problemFile>;
type Id = z.output<typeof id>;
export type Read<T> = { ok: true; value: T } | { ok: false; problem: string };

/** Ids as texts that tell 7 from "7". */
const keyOf = (given: Id) => JSON.stringify(given);
export const idOf = (key: string): Id => JSON.parse(key);

const placeOf = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");

function repeatedId(rows: readonly { id: Id }[], name: string): string | undefined {
  const seen = new Set<string>();
  for (const [place, { id: given }] of rows.entries()) {
    if (seen.has(keyOf(given))) return `${name}[${place}].id: ${keyOf(given)} is there twice.`;
    seen.add(keyOf(given));
  }
  return undefined;
}

type Known = { judges: ReadonlyMap<unknown, string>; entries: ReadonlyMap<unknown, string> };

/** A row of a list of pairs, by the keys of both; or what is wrong with it. */
function pairIn(row: unknown, { judges, entries }: Known): Pairing | string {
  if (typeof row !== "object" || row === null) return ": is to be a pair of judge and entry.";
  const { judge, entry } = row as { judge?: unknown; entry?: unknown };
  const keys = { judge: judges.get(judge), entry: entries.get(entry) };
  if (keys.judge === undefined) return `.judge: ${JSON.stringify(judge)} is not among the judges.`;
  if (keys.entry === undefined) return `.entry: ${JSON.stringify(entry)} is not among the entries.`;
  return { judge: keys.judge, entry: keys.entry };
}

function readConflicts(rows: readonly unknown[], known: Known): Read<Pairing[]> {
  const value: Pairing[] = [];
  for (const [place, row] of rows.entries()) {
    const pair = pairIn(row, known);
    if (typeof pair === "string") return { ok: false, problem: `conflicts[${place}]${pair}` };
    value.push(pair);
  }
  return { ok: true, value };
}

function readPreferences(rows: readonly unknown[], known: Known): Read<AssignmentProblem["preferences"]> {
  const value: (Pairing & { value: number })[] = [];
  const wrong = (place: number, what: string) => ({ ok: false as const, problem: `preferences[${place}]${what}` });
  const before = new Map([...known.judges.values()].map((judge) => [judge, new Map<string, number>()]));
  for (const [place, row] of rows.entries()) {
    const pair = pairIn(row, known);
    if (typeof pair === "string") return wrong(place, pair);
    const liked = (row as { value?: unknown }).value;
    if (typeof liked !== "number" || !(liked >= LEAST_PREFERENCE && liked <= MOST_PREFERENCE))
      return wrong(place, `.value: is to be from ${LEAST_PREFERENCE} to ${MOST_PREFERENCE}.`);
    const own = before.get(pair.judge);
    if ((own?.get(pair.entry) ?? liked) !== liked) return wrong(place, ": the same pair has another value before.");
    own?.set(pair.entry, liked);
    value.push({ ...pair, value: liked });
  }
  return { ok: true, value };
}

function inKeys(file: ProblemFile): Pick<AssignmentProblem, "reviewsPerEntry" | "entries" | "judges"> {
  return {
    reviewsPerEntry: file.reviewsPerEntry,
    entries: file.entries.map(({ id: given, category, topics }) => ({
      id: keyOf(given),
      categories: category === null || category === undefined ? [] : [keyOf(category)],
      topics: topics.map(keyOf),
    })),
    judges: file.judges.map(({ id: given, capacity, topics, categories }) => ({
      id: keyOf(given),
      capacity,
      topics: topics.map(keyOf),
      categories: categories?.map(keyOf),
    })),
  };
}

/** Reads a problem in the format assign-problem/1; what is wrong with it is said with its place. Ids become keys: see `idOf`. */
export function readProblem(text: string): Read<AssignmentProblem> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: `This is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const parsed = problemFile.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${placeOf(path) || "The problem"}: ${message}`);
    return { ok: false, problem: lines.join("\n") };
  }
  const file = parsed.data;
  const repeated = repeatedId(file.entries, "entries") ?? repeatedId(file.judges, "judges");
  if (repeated !== undefined) return { ok: false, problem: repeated };
  const byId = (rows: readonly { id: Id }[]) => new Map<unknown, string>(rows.map((row) => [row.id, keyOf(row.id)]));
  const known = { judges: byId(file.judges), entries: byId(file.entries) };
  const conflicts = readConflicts(file.conflicts, known);
  if (!conflicts.ok) return conflicts;
  const preferences = readPreferences(file.preferences, known);
  if (!preferences.ok) return preferences;
  return { ok: true, value: { ...inKeys(file), conflicts: conflicts.value, preferences: preferences.value } };
}
