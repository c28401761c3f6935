import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrateSqliteFile } from "#db/migrate.ts";
import { openSqlite } from "#db/open-sqlite.ts";
import { account } from "#db/schema/account.ts";
import type { Writer } from "#db/store.ts";
import { median, table } from "./report.ts";

const FOR_MS = 1_000;
const ROUNDS = 5;
const PARAGRAPH = "A paragraph of the write-up, as long as people type between two saves. ".repeat(20);

let edits = 0;

/** Another text each time: SQLite writes nothing for a row that stays as it is. */
function edited(): string {
  edits += 1;
  return `${edits} ${PARAGRAPH}`;
}

type Save = (writer: number) => Promise<unknown>;

/** Saves a second by so many writers, each of whom waits for an answer before the next save. */
async function savesPerSecond(save: Save, writers: number): Promise<number> {
  const end = performance.now() + FOR_MS;
  let saves = 0;
  const writing = Array.from({ length: writers }, async (_, writer) => {
    while (performance.now() < end) {
      await save(writer);
      saves += 1;
    }
  });
  await Promise.all(writing);
  return Math.round((saves * 1_000) / FOR_MS);
}

async function storeSaves(file: string, synchronous: "FULL" | "NORMAL", writers: number): Promise<number> {
  const store = openSqlite(file, synchronous);
  const rate = await savesPerSecond(
    (writer) =>
      store.write(async (tx) => {
        await tx
          .update(account)
          .set({ name: edited() })
          .where(eq(account.id, `writer ${writer}`));
        return { ok: true as const };
      }),
    writers,
  );
  await store.close();
  return rate;
}

/** The same query with a commit of its own, without queue and savepoints, synchronous FULL. */
async function singleSaves(file: string, writers: number): Promise<number> {
  const connection = new BetterSqlite3(file);
  connection.pragma("synchronous = FULL");
  const database = drizzle(connection, { casing: "snake_case" }) as unknown as Writer;
  const rate = await savesPerSecond(async (writer) => {
    // One after the other, each in its own turn, as requests come: a transaction is never left open over an await.
    await nextTurn();
    connection.exec("BEGIN IMMEDIATE");
    const update = database
      .update(account)
      .set({ name: edited() })
      .where(eq(account.id, `writer ${writer}`));
    (update as unknown as { run(): void }).run();
    connection.exec("COMMIT");
  }, writers);
  connection.close();
  return rate;
}

function prepareFile(folder: string): string {
  const file = join(folder, `${randomUUID()}.sqlite`);
  migrateSqliteFile(file);
  const connection = new BetterSqlite3(file);
  const insert = connection.prepare("insert into account (id, name, created_at) values (?, '', 0)");
  for (let writer = 0; writer < 64; writer += 1) insert.run(`writer ${writer}`);
  connection.close();
  return file;
}

/** Durable saves a second at 1, 16 and 64 writers: as the portal does it, with one commit each, and with NORMAL. */
export async function benchSaves(folder: string): Promise<string> {
  const file = prepareFile(folder);
  const rows: (string | number)[][] = [];
  for (const writers of [1, 16, 64]) {
    const rates = { full: [] as number[], single: [] as number[], normal: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.full.push(await storeSaves(file, "FULL", writers));
      rates.single.push(await singleSaves(file, writers));
      rates.normal.push(await storeSaves(file, "NORMAL", writers));
    }
    const [full, single, normal] = [median(rates.full), median(rates.single), median(rates.normal)];
    rows.push([writers, full, single, normal, (full / single).toFixed(2), (full / normal).toFixed(2)]);
  }
  const head = [
    "writers",
    "portal, FULL",
    "one commit each, FULL",
    "portal, NORMAL",
    "portal / one each",
    "FULL / NORMAL",
  ];
  return table("Durable saves a second (median of five rounds, interleaved)", head, rows);
}
