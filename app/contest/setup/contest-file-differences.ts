import type { ContestFile } from "./contest-file.ts";
import { writtenParts } from "./contest-file-writing.ts";

/** One thing an import would change. `words` is a sentence; `where` names the place in the file's own keys. */
export interface Difference {
  /** The file's top key, for example calendar. */
  section: string;
  where: string;
  change: "added" | "removed" | "changed";
  words: string;
}

type Keys = Record<string, unknown>;

const KEYS_OF_ITEMS = ["slug", "id", "repository", "login", "address", "value"] as const;
const isKeys = (value: unknown): value is Keys => typeof value === "object" && value !== null && !Array.isArray(value);

function nameOf(item: unknown): string | undefined {
  if (typeof item === "string") return item;
  const key = isKeys(item) ? KEYS_OF_ITEMS.find((each) => item[each] !== undefined) : undefined;
  return key && isKeys(item) ? String(item[key]) : undefined;
}

const isLong = (text: string) => text.includes("\n") || text.length > 100;
const wordCount = (text: string) => text.split(/\s+/).length;
const quoted = (value: unknown) => (typeof value === "string" ? `"${value}"` : String(value));

function changed(path: readonly string[], before: unknown, after: unknown): Difference {
  const where = path.join(" › ");
  const isText = typeof before === "string" && typeof after === "string" && (isLong(before) || isLong(after));
  const words = isText
    ? `${where}: the text changes (${wordCount(before)} words before, ${wordCount(after)} after).`
    : `${where}: ${quoted(before)} becomes ${quoted(after)}.`;
  return { section: path[0] ?? "", where, change: "changed", words };
}

function oneSided(path: readonly string[], value: unknown, change: "added" | "removed"): Difference {
  const where = path.join(" › ");
  const shown =
    typeof value !== "object" && String(value) !== path.at(-1) && !isLong(String(value)) ? `: ${quoted(value)}` : "";
  return { section: path[0] ?? "", where, change, words: `${where} is ${change}${shown}.` };
}

function differencesIn(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined) return [oneSided(path, after, "added")];
  if (after === undefined) return [oneSided(path, before, "removed")];
  if (Array.isArray(before) && Array.isArray(after)) return differencesInLists(path, before, after);
  if (!isKeys(before) || !isKeys(after)) return [changed(path, before, after)];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differencesIn([...path, key], before[key], after[key]));
}

/** Items are the same when they have the same slug, id or name; those without one are compared by their place. */
function namedItems(items: readonly unknown[]): Map<string, unknown> {
  return new Map(items.map((item, index) => [nameOf(item) ?? String(index + 1), item]));
}

function differencesInLists(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): Difference[] {
  const [old, fresh] = [namedItems(before), namedItems(after)];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  const found = [...names].flatMap((name) => differencesIn([...path, name], old.get(name), fresh.get(name)));
  const kept = (one: Map<string, unknown>, other: Map<string, unknown>) =>
    [...one.keys()].filter((name) => other.has(name));
  if (kept(old, fresh).join("\n") === kept(fresh, old).join("\n")) return found;
  const where = path.join(" › ");
  return [...found, { section: path[0] ?? "", where, change: "changed", words: `${where}: the order changes.` }];
}

/** What would change if the second contest took the place of the first, in the order of the file; empty when equal. */
export function contestDifferences(before: ContestFile, after: ContestFile): Difference[] {
  return differencesIn([], writtenParts(before), writtenParts(after));
}
