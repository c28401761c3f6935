import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateSqliteFile } from "#db/migrate.ts";
import { openSqlite } from "#db/open-sqlite.ts";
import { account } from "#db/schema/account.ts";
import { openWriteQueue } from "#db/sqlite-writes.ts";
import type { Writer } from "#db/store.ts";
import { dialect } from "#db/url.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "laurels-writes-"));
  file = join(folder, "laurels.sqlite");
  migrateSqliteFile(file);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A write queue whose connection tells each statement that is not a query. */
function openWatchedQueue() {
  const statements: string[] = [];
  const connection = new BetterSqlite3(file, { timeout: 0 });
  connection.pragma("journal_mode = WAL");
  const exec = connection.exec.bind(connection);
  connection.exec = (statement: string) => {
    statements.push(statement);
    return exec(statement);
  };
  const queue = openWriteQueue(connection, drizzle(connection, { casing: "snake_case" }) as unknown as Writer);
  return { connection, queue, statements };
}

const adding = (name: string) => async (tx: Writer) => {
  await tx.insert(account).values({ name, createdAt: 1 });
  return { ok: true as const };
};

const rowsOf = (connection: BetterSqlite3.Database) =>
  connection.prepare("select count(*) from account").pluck().get() as number;

describe.runIf(dialect === "sqlite")("the queue before SQLite's writer", () => {
  it("commits once for all writes that wait together", async () => {
    const { connection, queue, statements } = openWatchedQueue();
    await Promise.all(Array.from({ length: 50 }, (_, index) => queue.add(adding(`person ${index}`))));
    expect(statements.filter((statement) => statement === "COMMIT")).toHaveLength(1);
    expect(rowsOf(connection)).toBe(50);
    connection.close();
  });

  it("runs each write again alone when SQLite takes the whole batch back, and names the guilty one", async () => {
    const { connection, queue } = openWatchedQueue();
    const pages = connection.pragma("page_count", { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 20}`);
    const answers = await Promise.allSettled([
      queue.add(adding("before")),
      queue.add(adding("x".repeat(4_000_000))),
      queue.add(adding("after")),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((answers[1] as PromiseRejectedResult).reason.name).toBe("StoreUnavailable");
    expect(rowsOf(connection)).toBe(2);
    connection.close();
  });

  it("waits for another process that holds the lock, without stopping the event loop", async () => {
    const { connection, queue } = openWatchedQueue();
    const other = new BetterSqlite3(file, { timeout: 0 });
    other.exec("BEGIN IMMEDIATE");
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
      if (turns === 5) other.exec("COMMIT");
    }, 5);
    await queue.add(adding("patient"));
    clearInterval(turning);
    expect(turns).toBeGreaterThanOrEqual(5);
    expect(rowsOf(connection)).toBe(1);
    other.close();
    connection.close();
  });

  it("opens a store whose reading side cannot write", async () => {
    const store = openSqlite(file);
    const read = store.read as unknown as Writer;
    await expect(Promise.resolve().then(() => adding("sneaky")(read))).rejects.toThrow();
    await store.close();
  });
});
