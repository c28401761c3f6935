import { and, eq, isNull } from "drizzle-orm";
import { hashOfText } from "#db/content-hash.ts";
import { githubRound } from "#db/schema/account.ts";
import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { mayCloseRound } from "./github-round.ts";

export type ClosedRound = Pick<typeof githubRound.$inferSelect, "codeVerifier" | "purpose" | "returnTo">;

/** Uses up a round to GitHub, whatever comes of it afterwards. Refuses one that is not known, used, or too old. */
export async function closeGithubRound(
  { db, now }: Context<Portal>,
  { state }: { state: string },
): Promise<Outcome<ClosedRound>> {
  const stateHash = hashOfText(state);
  return db.write<Outcome<ClosedRound>>(async (tx) => {
    const [round] = await tx.select().from(githubRound).where(eq(githubRound.stateHash, stateHash));
    const refused = mayCloseRound(round, now);
    if (refused || !round) return refused ?? refuse("sign-in round not known");
    const closed = await tx
      .update(githubRound)
      .set({ usedAt: now })
      .where(and(eq(githubRound.stateHash, stateHash), isNull(githubRound.usedAt)))
      .returning();
    if (closed.length === 0) return refuse("sign-in round used");
    return done({ codeVerifier: round.codeVerifier, purpose: round.purpose, returnTo: round.returnTo });
  });
}
