import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { type Collision, collisionIn, driverCode } from "./collision.ts";
import { markedAsWrite, refuseNestedWrite } from "./sqlite-writes.ts";
import { type Store, StoreUnavailable } from "./store.ts";

const MOST_TRIES = 12;
const isSerializationFailure = (error: unknown) => ["40001", "40P01"].includes(driverCode(error) ?? "");
const isOutOfReach = (error: unknown) => /^(08|57P|53|ECONN|EPIPE)/.test(driverCode(error) ?? "");

/** Carries an answer that is not ok out of a transaction, so that it is rolled back. */
class RolledBack<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super("rolled back");
    this.answer = answer;
  }
}

/** Opens a pool on PostgreSQL; writes are serializable and tried again when they cross another. */
export function openPostgres(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A server that restarts breaks idle connections; the pool replaces them, and there is nobody else to tell.
  pool.on("error", () => undefined);
  const database = drizzle(pool, { casing: "snake_case" });

  async function once<T extends { ok: boolean }>(
    work: (tx: Parameters<Parameters<Store["write"]>[0]>[0]) => Promise<T>,
  ) {
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

  return {
    dialect: "postgres",
    read: database,
    async write(work, whenRefused) {
      refuseNestedWrite();
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(work);
        } catch (error) {
          const collision: Collision | undefined = collisionIn(error);
          const answer = collision && whenRefused?.(collision);
          if (answer) return answer;
          if (collision) throw collision;
          if (isOutOfReach(error)) throw new StoreUnavailable("the database is out of reach", { cause: error });
          if (!isSerializationFailure(error)) throw error;
          if (tries === MOST_TRIES) throw new StoreUnavailable("too many writes at once", { cause: error });
        }
        await pause(Math.random() * 10 * tries);
      }
    },
    async ping() {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}
