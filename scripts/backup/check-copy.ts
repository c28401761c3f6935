import BetterSqlite3 from "better-sqlite3";

/** What a sound copy holds: rows by table, for a few that everybody knows. */
export type Counts = Record<"contest" | "entry_version" | "review" | "journal", number>;

const TABLES = ["contest", "entry_version", "review", "journal"] as const;

/**
 * Checks a SQLite file of the portal page by page and reference by reference, without writing to it.
 * @throws with a sentence that says what is wrong with it
 */
export function checkCopy(file: string): Counts {
  let connection: BetterSqlite3.Database;
  try {
    connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  } catch {
    throw new Error(`${file} cannot be opened.`);
  }
  try {
    const verdict = connection.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`${file} is damaged: ${verdict}.`);
    const dangling = connection.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) throw new Error(`${file} has ${dangling.length} references to rows that are not there.`);
    const count = (table: string) => connection.prepare(`select count(*) from "${table}"`).pluck().get() as number;
    return Object.fromEntries(TABLES.map((table) => [table, count(table)])) as Counts;
  } catch (error) {
    const isForeign = error instanceof BetterSqlite3.SqliteError && /not a database|no such table/.test(error.message);
    throw isForeign ? new Error(`${file} is not a database of the portal.`) : error;
  } finally {
    connection.close();
  }
}

export function countsInWords({ contest, entry_version, review, journal }: Counts): string {
  return `contests: ${contest}, versions of entries: ${entry_version}, reviews: ${review}, journal lines: ${journal}`;
}
