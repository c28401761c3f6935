import { driverCode } from "./collision.ts";
import { StoreUnavailable } from "./store.ts";

const IN_SQLITE = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|PROTOCOL)/;
const IN_POSTGRES = /^(08|57P|53|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;

/** A connection that breaks off has no code: these are the words of PostgreSQL's driver for it. */
const BROKEN_OFF = /^Connection terminated|^timeout exceeded when trying to connect|is not queryable$/;

/** Whether this is about the database as a whole, not about what was asked of it: no room, no lock, no connection. */
export function isOutOfOrder(error: unknown): boolean {
  const code = driverCode(error) ?? "";
  if (IN_SQLITE.test(code) || IN_POSTGRES.test(code)) return true;
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (BROKEN_OFF.test(at.message)) return true;
  return false;
}

/**
 * Notes whether the last write found the database out of order. From then on `ping` also tries a write, because a full
 * disk can still be read.
 */
export function watchWrites(tryWriting: () => Promise<unknown>) {
  let isDown = false;
  return {
    async note<T>(write: Promise<T>): Promise<T> {
      try {
        const answer = await write;
        isDown = false;
        return answer;
      } catch (error) {
        if (error instanceof StoreUnavailable) isDown = true;
        throw error;
      }
    },
    async ping(): Promise<void> {
      if (!isDown) return;
      await tryWriting();
      isDown = false;
    },
  };
}
