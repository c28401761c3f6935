import type BetterSqlite3 from "better-sqlite3";

const MOST_KEPT = 1_000;

/**
 * Lets a connection compile each text of SQL once. Whoever prepares the same text gets the same statement, so nobody may
 * change how it answers: drizzle always asks a text for its rows in one form.
 */
export function keepStatements(connection: BetterSqlite3.Database): BetterSqlite3.Database {
  const kept = new Map<string, BetterSqlite3.Statement>();
  const compile = connection.prepare.bind(connection) as (text: string) => BetterSqlite3.Statement;
  const prepare = (text: string) => {
    const known = kept.get(text);
    if (known) return known;
    const statement = compile(text);
    // Lists of every length make texts of their own; what is asked often is soon kept again.
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(text, statement);
    return statement;
  };
  return Object.assign(connection, { prepare });
}
