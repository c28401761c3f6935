import { and, eq, inArray, isNull } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { assignmentPlan } from "#db/schema/assigning.ts";
import { assignment } from "#db/schema/judging.ts";
import type { Writer } from "#db/store.ts";
import type { Organizer } from "../../../actors.ts";
import type { Context } from "../../../context.ts";
import { recordAct, referenceTo } from "../../../journal.ts";
import { done, type Outcome } from "../../../outcome.ts";
import { refuse } from "../../../refusals.ts";
import type { ReviewStage } from "../../../vocabulary.ts";
import { stageFactsOf } from "../../queries.ts";
import type { Pairing } from "../flow/problem.ts";
import { writeAssignments } from "../write-assignments.ts";
import { mayApply } from "./applying.ts";
import { findPlan, type KeptPlan, planFactsOf } from "./queries.ts";
import { problemOf } from "./question.ts";

const pairKey = ({ judge, entry }: Pairing) => `${judge} ${entry}`;

/** Ends the living assignments of these pairs; answers what they were. */
async function endAssignments(tx: Writer, { contestId, stage }: KeptPlan, gone: readonly Pairing[], now: number) {
  const pairs = new Set(gone.map(pairKey));
  const living = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  const before = (await tx.select().from(assignment).where(living)).filter(({ accountId, entryId }) =>
    pairs.has(pairKey({ judge: accountId, entry: entryId })),
  );
  const ended = { endedAt: now, endedHow: "taken back" as const };
  for (let start = 0; start < before.length; start += 500) {
    const ids = before.slice(start, start + 500).map(({ id }) => id);
    await tx.update(assignment).set(ended).where(inArray(assignment.id, ids));
  }
  return before.map((row) => ({ before: row, after: { ...row, ...ended } }));
}

type Applied = { stage: ReviewStage; assigned: number; takenBack: number };

/**
 * Makes a plan's pairs the assignments of its stage, in one act: new ones are asked for, sent-out ones that it moves are taken
 * back, begun reviews stay. Refuses when anything that the plan was computed from has changed since.
 */
export async function applyPlan(
  context: Context<Organizer>,
  { planId }: { planId: string },
): Promise<Outcome<Applied>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<Applied>>(
    async (tx) => {
      const plan = await findPlan(tx, planId, contestId);
      if (!plan) return refuse("not found");
      const { stage } = plan;
      const { sealedAt } = await stageFactsOf(tx, contestId, stage);
      const facts = await planFactsOf(tx, contestId, stage);
      const hashNow = contentHash(problemOf(facts, plan.settings, plan.replacesId));
      const refused = mayApply({ stage, sealedAt, plan, hashNow });
      if (refused || !plan.result) return refused ?? refuse("plan is being computed");
      const ended = await endAssignments(tx, plan, plan.result.gone, now);
      const pairs = plan.result.come.map(({ judge, entry }) => ({ accountId: judge, entryId: entry }));
      const rows = await writeAssignments(tx, context, stage, pairs);
      await tx.update(assignmentPlan).set({ appliedAt: now }).where(eq(assignmentPlan.id, planId));
      await recordAct(tx, context, {
        contestId,
        act: `applied a plan of assignments for ${stage}`,
        subject: `contest ${contestId}`,
        before: ended.map(({ before }) => referenceTo("assignment", before)),
        after: [...ended.map(({ after }) => after), ...rows].map((row) => referenceTo("assignment", row)),
      });
      return done({ stage, assigned: rows.length, takenBack: ended.length });
    },
    (collision) => (collision.isOn("assignment", "entry_id") ? refuse("assigned meanwhile") : undefined),
  );
}
