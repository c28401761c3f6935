import { and, eq } from "drizzle-orm";
import { dateChange, stageWindow } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import { accountOf, type Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { STAGES } from "../vocabulary.ts";
import type { ContestFile } from "./contest-file.ts";

const LONGEST_REASON = 500;

/** Writes the stage windows. Each window that changes is recorded with its reason, which is then neither empty nor longer than 500 characters. */
export async function writeCalendar(
  tx: Writer,
  { now, by }: Pick<Context, "now" | "by">,
  contestId: string,
  calendar: ContestFile["calendar"],
  reason: string,
): Promise<Outcome<boolean>> {
  const former = await tx.select().from(stageWindow).where(eq(stageWindow.contestId, contestId));
  for (const stage of STAGES) {
    const { opensAt, closesAt } = calendar[stage];
    const before = former.find((window) => window.stage === stage);
    if (!before) {
      await tx.insert(stageWindow).values({ contestId, stage, opensAt, closesAt });
      continue;
    }
    if (before.opensAt === opensAt && before.closesAt === closesAt) continue;
    if (reason.trim() === "") return refuse("dates changed without a reason", { stage });
    if (reason.length > LONGEST_REASON) return refuse("reason is too long", { limit: LONGEST_REASON });
    await tx.insert(dateChange).values({
      contestId,
      stage,
      opensAtBefore: before.opensAt,
      closesAtBefore: before.closesAt,
      opensAtAfter: opensAt,
      closesAtAfter: closesAt,
      reason,
      changedBy: accountOf(by),
      changedAt: now,
    });
    await tx
      .update(stageWindow)
      .set({ opensAt, closesAt })
      .where(and(eq(stageWindow.contestId, contestId), eq(stageWindow.stage, stage)));
  }
  return done(true);
}
