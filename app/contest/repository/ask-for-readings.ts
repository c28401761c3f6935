import type { Portal } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { repositoriesToReadAgain } from "./rereading/queries.ts";

/**
 * Asks for the readings that are due at `context.now`: of repositories not looked at for six hours, and of all of them after
 * Submit, after the close, before judging and before the awards. What waits for a reading already is left alone.
 */
export async function askForReadings(context: Context<Portal>): Promise<Outcome<{ asked: number }>> {
  const { db, now } = context;
  if ((await repositoriesToReadAgain(db.read, now)).length === 0) return done({ asked: 0 });
  return db.write<Outcome<{ asked: number }>>(async (tx) => {
    const due = await repositoriesToReadAgain(tx, now);
    for (const { repositoryId, reason } of due)
      await askForJob(tx, now, { kind: "read repository", subject: repositoryId, reason });
    return done({ asked: due.length });
  });
}
