import { asPortal } from "#app/contest/actors.ts";
import type { AssignmentPlan } from "#app/contest/judging/assignment/flow/plan.ts";
import { findPlan, planFactsOf } from "#app/contest/judging/assignment/planning/queries.ts";
import { changesIn, problemOf } from "#app/contest/judging/assignment/planning/question.ts";
import { recordPlan } from "#app/contest/judging/assignment/planning/record-plan.ts";
import { contentHash } from "#db/content-hash.ts";
import { inThread } from "./threads/in-thread.ts";
import type { Work } from "./work.ts";

/** Computes a plan of assignments in a thread of its own and stores it with the hash of what it was computed from. */
export const computePlan: Work = async ({ store, now }, job) => {
  const plan = await findPlan(store.read, job.subject);
  if (!plan || plan.appliedAt !== null) return { end: "done" };
  const facts = await planFactsOf(store.read, plan.contestId, plan.stage);
  const problem = problemOf(facts, plan.settings, plan.replacesId);
  const computed = await inThread<AssignmentPlan>("./assignment-thread.ts", problem);
  const changes = changesIn(facts, computed.pairs, plan.replacesId);
  const result = { ...computed, ...changes, conflicts: facts.apart.length };
  const context = { db: store, now: now(), by: asPortal() };
  await recordPlan(context, { planId: plan.id, inputHash: contentHash(problem), result });
  return { end: "done" };
};
