import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { type Counts, checkCopy } from "./check-copy.ts";

/** Without a log of its own a copy is one file, and reading it leaves nothing beside it. */
function beOneFile(copy: string): void {
  const connection = new BetterSqlite3(copy);
  connection.pragma("journal_mode = DELETE");
  connection.close();
}

/**
 * Copies the database while the portal goes on writing, checks the copy, and only then gives it its name (mode 600).
 * @throws with a sentence that says why there is no backup
 */
export async function makeBackup(database: string, target: string): Promise<Counts> {
  if (!existsSync(database)) throw new Error(`There is no database at ${database}.`);
  if (existsSync(target)) throw new Error(`${target} is there already. Name a new file.`);
  const unfinished = `${target}.unfinished`;
  const source = new BetterSqlite3(database, { readonly: true });
  try {
    await source.backup(unfinished);
    chmodSync(unfinished, 0o600);
    beOneFile(unfinished);
    const counts = checkCopy(unfinished);
    renameSync(unfinished, target);
    return counts;
  } finally {
    source.close();
    for (const rest of ["", "-wal", "-shm"]) rmSync(`${unfinished}${rest}`, { force: true });
  }
}
