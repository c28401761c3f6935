import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Collision } from "./collision.ts";
import type { Dialect } from "./url.ts";

type Database = NodePgDatabase<Record<string, never>>;

/** Reads only. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "with" | "$with" | "$count">;

/** Reads and writes inside one transaction. */
export type Writer = Reader & Pick<Database, "insert" | "update" | "delete">;

/** The database as the portal sees it; a process opens one. */
export type Store = {
  readonly dialect: Dialect;
  readonly read: Reader;
  /**
   * Runs work in one transaction and answers once it is on disk. An answer that is not ok, and anything thrown, leaves
   * no row. A constraint's no is offered to `whenRefused` first, which may turn it into an answer; otherwise it is
   * thrown as a Collision. Throws StoreUnavailable when the database cannot write at present, and a plain error for a
   * write inside a write.
   */
  write<T extends { ok: boolean }>(
    work: (tx: Writer) => Promise<T>,
    whenRefused?: (collision: Collision) => T | undefined,
  ): Promise<T>;
  /** Resolves when the database answers a read. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** The database cannot take a write now: full disk, lock held too long, server gone. Try again later. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}
