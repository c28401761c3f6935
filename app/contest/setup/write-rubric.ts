import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { assignment, review } from "#db/schema/judging.ts";
import { anchor, criterion } from "#db/schema/rubric.ts";
import type { Writer } from "#db/store.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { REVIEW_STAGES, type ReviewStage } from "../vocabulary.ts";
import type { ContestFile, FileCriterion } from "./contest-file.ts";

/** A gate is answered with no or yes, and what is only shown takes no mark; both lie on this scale. */
const NO_OR_YES = { min: 0, max: 1, step: 1 };

async function isFrozen(tx: Writer, contestId: string, stage: ReviewStage): Promise<boolean> {
  const submitted = await tx
    .select({ id: review.id })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNotNull(review.submittedAt)))
    .limit(1);
  return submitted.length > 0;
}

function rowsOf(stage: ReviewStage, written: FileCriterion[], contestId: string, categoryIds: Map<string, string>) {
  return written.flatMap((each, position) => {
    const categories = each.categories?.map((slug) => categoryIds.get(slug) ?? null) ?? [null];
    const { id: key, name, question, kind, weight } = each;
    return categories.map((categoryId) => ({
      row: {
        id: newId(),
        contestId,
        stage,
        categoryId,
        key,
        name,
        question,
        kind,
        weight,
        position,
        ...(each.scale ?? NO_OR_YES),
      },
      anchors: each.anchors,
    }));
  });
}

async function replaceRubric(tx: Writer, stage: ReviewStage, contestId: string, rows: ReturnType<typeof rowsOf>) {
  const former = await tx
    .select({ id: criterion.id })
    .from(criterion)
    .where(and(eq(criterion.contestId, contestId), eq(criterion.stage, stage)));
  const ids = former.map(({ id }) => id);
  if (ids.length > 0) {
    await tx.delete(anchor).where(inArray(anchor.criterionId, ids));
    await tx.delete(criterion).where(inArray(criterion.id, ids));
  }
  for (const { row, anchors } of rows) {
    await tx.insert(criterion).values(row);
    if (anchors.length > 0) await tx.insert(anchor).values(anchors.map((each) => ({ ...each, criterionId: row.id })));
  }
}

/** Brings the criteria of both review stages in line with the file. Refuses to change a rubric that has been used. */
export async function writeRubric(
  tx: Writer,
  contestId: string,
  criteria: { before: ContestFile["criteria"] | undefined; after: ContestFile["criteria"] },
  categoryIds: Map<string, string>,
): Promise<Outcome<boolean>> {
  for (const stage of REVIEW_STAGES) {
    if (JSON.stringify(criteria.before?.[stage]) === JSON.stringify(criteria.after[stage])) continue;
    if (await isFrozen(tx, contestId, stage)) return refuse("rubric is frozen", { stage });
    await replaceRubric(tx, stage, contestId, rowsOf(stage, criteria.after[stage], contestId, categoryIds));
  }
  return done(true);
}
