import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { answerCollision, driverCode } from "./collision.ts";
import { isOutOfOrder, watchWrites } from "./out-of-order.ts";
import { markedAsWrite, refuseNestedWrite } from "./sqlite-writes.ts";
import { type Store, StoreUnavailable, type Writer } from "./store.ts";

const MOST_TRIES = 12;
const isSerializationFailure = (error: unknown) => ["40001", "40P01"].includes(driverCode(error) ?? "");

/** Carries an answer that is not ok out of a transaction, so that it is rolled back. */
class RolledBack<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super("rolled back");
    this.answer = answer;
  }
}

type Database = ReturnType<typeof drizzle>;
type Work<T> = (tx: Writer) => Promise<T>;

/** One serializable transaction; an answer that is not ok is carried out of it, and it leaves no row. */
async function runOnce<T extends { ok: boolean }>(database: Database, work: Work<T>): Promise<T> {
  try {
    return await database.transaction(
      async (tx) => {
        const answer = await markedAsWrite(() => work(tx));
        if (!answer.ok) throw new RolledBack(answer);
        return answer;
      },
      { isolationLevel: "serializable" },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T;
    throw error;
  }
}

/**
 * Runs work until it no longer crosses another write. What has crossed one waits for its turn behind the others that have:
 * sixteen people at one row would otherwise cross each other again and again.
 */
function serialRunner(database: Database) {
  let lastInLine: Promise<unknown> = Promise.resolve();

  async function once<T extends { ok: boolean }>(work: Work<T>): Promise<{ answer: T } | undefined> {
    try {
      return { answer: await runOnce(database, work) };
    } catch (error) {
      if (isOutOfOrder(error)) throw new StoreUnavailable("the database is out of reach", { cause: error });
      if (isSerializationFailure(error)) return undefined;
      throw error;
    }
  }

  async function patiently<T extends { ok: boolean }>(work: Work<T>): Promise<T> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const run = await once(work);
      if (run) return run.answer;
      await pause(Math.random() * 10 * tries);
    }
    throw new StoreUnavailable("too many writes at once");
  }

  return async <T extends { ok: boolean }>(work: Work<T>): Promise<T> => {
    const run = await once(work);
    if (run) return run.answer;
    const turn = lastInLine.then(() => patiently(work));
    lastInLine = turn.catch(() => undefined);
    return turn;
  };
}

/** Opens a pool on PostgreSQL; writes are serializable and tried again when they cross another. */
export function openPostgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A server that restarts breaks idle connections; the pool replaces them, and there is nobody else to tell.
  pool.on("error", () => undefined);
  const database = drizzle(pool, { casing: "snake_case" });
  const run = serialRunner(database);
  const writes = watchWrites(() => pool.query("select pg_current_xact_id()"));
  return {
    dialect: "postgres",
    read: database,
    async write(work, whenRefused) {
      refuseNestedWrite();
      try {
        return await writes.note(run(work));
      } catch (error) {
        return answerCollision(error, whenRefused);
      }
    },
    async ping() {
      await pool.query("select 1");
      await writes.ping();
    },
    close: () => pool.end(),
  };
}
