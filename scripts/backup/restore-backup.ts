import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type Counts, checkCopy } from "./check-copy.ts";

/** Whether another process has the database open: the last one to close it clears its log away. */
function isOpenElsewhere(database: string): boolean {
  const connection = new BetterSqlite3(database);
  connection.pragma("wal_checkpoint(PASSIVE)");
  connection.close();
  return existsSync(`${database}-wal`);
}

/**
 * Puts a checked copy in the database's place. The database that stood there is kept beside it, under the answered name.
 * @throws with a sentence that says why nothing was restored: a damaged copy, a portal that runs
 */
export function restoreBackup(copy: string, database: string, now: number): { counts: Counts; kept?: string } {
  const counts = checkCopy(copy);
  mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
  if (existsSync(database) && isOpenElsewhere(database))
    throw new Error(`The database at ${database} is in use. Stop the portal first.`);
  const fresh = `${database}.restoring`;
  rmSync(fresh, { force: true });
  copyFileSync(copy, fresh);
  chmodSync(fresh, 0o600);
  const kept = existsSync(database)
    ? `${database}.before-${new Date(now).toISOString().replaceAll(":", "")}`
    : undefined;
  if (kept) renameSync(database, kept);
  renameSync(fresh, database);
  return kept ? { counts, kept } : { counts };
}
