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
const preference = z
  .number({ error: "is to be a number" })
  .min(LEAST_PREFERENCE, { error: `is to be from ${LEAST_PREFERENCE} to ${MOST_PREFERENCE}` })
  .max(MOST_PREFERENCE, { error: `is to be from ${LEAST_PREFERENCE} to ${MOST_PREFERENCE}` });

const problemFile = z.object({
  format: z.literal("assign-problem/1", { error: 'is to be "assign-problem/1"' }),
  reviewsPerEntry: amount,
  entries: list(z.object({ id, category: id.nullish(), topics: list(id).default([]) })),
  judges: list(z.object({ id, capacity: amount, topics: list(id).default([]), categories: list(id).nullish() })),
  conflicts: list(z.object({ judge: id, entry: id })).default([]),
  preferences: list(z.object({ judge: id, entry: id, value: preference })).default([]),
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

function strangePair(file: ProblemFile): string | undefined {
  const judges = new Set(file.judges.map((each) => keyOf(each.id)));
  const entries = new Set(file.entries.map((each) => keyOf(each.id)));
  for (const name of ["conflicts", "preferences"] as const)
    for (const [place, { judge, entry }] of file[name].entries()) {
      if (!judges.has(keyOf(judge))) return `${name}[${place}].judge: ${keyOf(judge)} is not among the judges.`;
      if (!entries.has(keyOf(entry))) return `${name}[${place}].entry: ${keyOf(entry)} is not among the entries.`;
    }
  return undefined;
}

function contradiction({ preferences }: ProblemFile): string | undefined {
  const seen = new Map<string, number>();
  for (const [place, { judge, entry, value }] of preferences.entries()) {
    const key = `${keyOf(judge)} ${keyOf(entry)}`;
    if ((seen.get(key) ?? value) !== value)
      return `preferences[${place}]: judge ${keyOf(judge)} and entry ${keyOf(entry)} have another value before.`;
    seen.set(key, value);
  }
  return undefined;
}

const pairing = <Row extends { judge: Id; entry: Id }>(row: Row): Row & Pairing => ({
  ...row,
  judge: keyOf(row.judge),
  entry: keyOf(row.entry),
});

function inKeys({ reviewsPerEntry, entries, judges, conflicts, preferences }: ProblemFile): AssignmentProblem {
  return {
    reviewsPerEntry,
    entries: entries.map(({ id: given, category, topics }) => ({
      id: keyOf(given),
      categories: category === null || category === undefined ? [] : [keyOf(category)],
      topics: topics.map(keyOf),
    })),
    judges: judges.map(({ id: given, capacity, topics, categories }) => ({
      id: keyOf(given),
      capacity,
      topics: topics.map(keyOf),
      categories: categories?.map(keyOf),
    })),
    conflicts: conflicts.map(pairing),
    preferences: preferences.map(pairing),
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
  const problem =
    repeatedId(file.entries, "entries") ??
    repeatedId(file.judges, "judges") ??
    strangePair(file) ??
    contradiction(file);
  return problem === undefined ? { ok: true, value: inKeys(file) } : { ok: false, problem };
}
