import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { driverCode } from "./collision.ts";
import { isOutOfOrder } from "./out-of-order.ts";
import { StoreUnavailable, type Writer } from "./store.ts";

type Answer = { ok: boolean };
type Waiting = {
  work: (tx: Writer) => Promise<Answer>;
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
};
type Settled = () => void;

const MOST_IN_ONE_COMMIT = 128;
const LONGEST_WAIT_FOR_LOCK_MS = 5_000;

const insideWrite = new AsyncLocalStorage<true>();

/** Throws when called from inside a write: transactions do not nest. */
export function refuseNestedWrite(): void {
  if (insideWrite.getStore()) throw new Error("a write inside a write: transactions do not nest");
}

/** Runs work marked as being inside a write. */
export function markedAsWrite<T>(work: () => Promise<T>): Promise<T> {
  return insideWrite.run(true, work);
}

async function begin(connection: BetterSqlite3.Database): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    try {
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!driverCode(error)?.startsWith("SQLITE_BUSY")) throw error;
      if (waited >= LONGEST_WAIT_FOR_LOCK_MS)
        throw new StoreUnavailable("another process holds the database", { cause: error });
    }
    await pause(20);
  }
}

/** One write under a savepoint: released when the answer is ok, rolled back otherwise. */
async function runUnderSavepoint(connection: BetterSqlite3.Database, tx: Writer, waiting: Waiting): Promise<Settled> {
  connection.exec("SAVEPOINT one_write");
  try {
    const answer = await markedAsWrite(() => waiting.work(tx));
    connection.exec(answer.ok ? "RELEASE one_write" : "ROLLBACK TO one_write; RELEASE one_write");
    return () => waiting.answer(answer);
  } catch (error) {
    if (!connection.inTransaction || isOutOfOrder(error)) throw error;
    connection.exec("ROLLBACK TO one_write; RELEASE one_write");
    return () => waiting.fail(error);
  }
}

async function runTogether(connection: BetterSqlite3.Database, tx: Writer, batch: Waiting[]): Promise<void> {
  const settled: Settled[] = [];
  try {
    await begin(connection);
    for (const waiting of batch) settled.push(await runUnderSavepoint(connection, tx, waiting));
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    // Nothing of the batch is on disk. Alone, each gets its own answer, and a guilty one harms nobody else.
    if (batch.length > 1) for (const waiting of batch) await runTogether(connection, tx, [waiting]);
    else
      batch[0]?.fail(
        isOutOfOrder(error) ? new StoreUnavailable("the database cannot write now", { cause: error }) : error,
      );
    return;
  }
  for (const answer of settled) answer();
}

/**
 * The queue before SQLite's one writer. Writes that wait together run in one transaction, a savepoint each, and are
 * answered after its one flush.
 */
export function openWriteQueue(connection: BetterSqlite3.Database, tx: Writer) {
  let waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // One turn of the event loop, so that requests that arrived together also commit together.
      await nextTurn();
      const batch = waiting.slice(0, MOST_IN_ONE_COMMIT);
      waiting = waiting.slice(MOST_IN_ONE_COMMIT);
      await runTogether(connection, tx, batch);
    }
    draining = undefined;
  }

  return {
    add<T extends Answer>(work: (tx: Writer) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, answer: (answer) => resolve(answer as T), fail: reject });
        draining ??= drain();
      });
    },
    /** Resolves when nothing waits any more. */
    async idle(): Promise<void> {
      while (draining) await draining;
    },
  };
}
