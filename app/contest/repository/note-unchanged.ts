import { and, eq, isNull } from "drizzle-orm";
import { repository } from "#db/schema/repositories.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";

/** Notes that GitHub was asked at `context.now` and had nothing new to say; the last reading and its checks stand. */
export async function noteUnchanged(
  context: Context<Portal>,
  { repositoryId }: { repositoryId: string },
): Promise<Outcome<null>> {
  return context.db.write<Outcome<null>>(async (tx) => {
    await tx
      .update(repository)
      .set({ checkedAt: context.now })
      .where(and(eq(repository.id, repositoryId), isNull(repository.endedAt)));
    return done(null);
  });
}
