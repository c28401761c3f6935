import BetterSqlite3 from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { answerCollision } from "./collision.ts";
import { keepStatements } from "./keep-statements.ts";
import { watchWrites } from "./out-of-order.ts";
import { openWriteQueue, refuseNestedWrite } from "./sqlite-writes.ts";
import type { Reader, Store, Writer } from "./store.ts";

/** How sure an answered write is: FULL survives a power cut; NORMAL is there for benchmarks to compare with. */
export type Synchronous = "FULL" | "NORMAL";

function connect(file: string, synchronous: Synchronous): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file, { timeout: 0 });
  connection.pragma("journal_mode = WAL");
  connection.pragma(`synchronous = ${synchronous}`);
  connection.pragma("foreign_keys = ON");
  return keepStatements(connection);
}

/** Opens (and makes) a SQLite file: one queued writing connection, one that only reads. */
export function openSqlite(file: string, synchronous: Synchronous = "FULL"): Store {
  const writing = connect(file, synchronous);
  const reading = keepStatements(new BetterSqlite3(file, { readonly: true, timeout: 5_000 }));
  reading.pragma("query_only = ON");
  const options = { casing: "snake_case" } as const;
  const read = drizzle(reading, options) as unknown as Reader;
  const queue = openWriteQueue(writing, drizzle(writing, options) as unknown as Writer);
  const writes = watchWrites(() =>
    queue.add(async () => {
      // The value it has already: the page is written all the same.
      writing.pragma("user_version = 0");
      return { ok: true };
    }),
  );

  return {
    dialect: "sqlite",
    read,
    async write(work, whenRefused) {
      refuseNestedWrite();
      try {
        return await writes.note(queue.add(work));
      } catch (error) {
        return answerCollision(error, whenRefused);
      }
    },
    async ping() {
      await read.select({ one: sql<number>`1` }).from(sql`(select 1)`);
      await writes.ping();
    },
    async close() {
      await queue.idle();
      reading.close();
      writing.close();
    },
  };
}
