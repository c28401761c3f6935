import { eq } from "drizzle-orm";
import { assignmentPlan } from "#db/schema/assigning.ts";
import type { Portal } from "../../../actors.ts";
import type { Context } from "../../../context.ts";
import { done, type Outcome } from "../../../outcome.ts";
import type { PlanResult } from "./question.ts";

/** Stores what a plan came to, and the hash of the facts that it was computed from. Not an act of anybody: no journal line. */
export async function recordPlan(
  context: Context<Portal>,
  { planId, inputHash, result }: { planId: string; inputHash: string; result: PlanResult },
): Promise<Outcome<{ planId: string }>> {
  return context.db.write<Outcome<{ planId: string }>>(async (tx) => {
    await tx
      .update(assignmentPlan)
      .set({ inputHash, result, computedAt: context.now })
      .where(eq(assignmentPlan.id, planId));
    return done({ planId });
  });
}
