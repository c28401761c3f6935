import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { assignment, mark, review } from "#db/schema/judging.ts";
import { anchor, criterion } from "#db/schema/rubric.ts";
import type { Writer } from "#db/store.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { REVIEW_STAGES, type ReviewStage } from "../vocabulary.ts";
import type { ContestFile, FileCriterion } from "./contest-file.ts";

type Row = typeof criterion.$inferSelect;

/** A gate is answered with no or yes. What is only shown takes no mark, but the column wants a scale. */
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

type Place = { contestId: string; stage: ReviewStage; categoryIds: ReadonlyMap<string, string> };
type Wanted = Omit<Row, "id"> & { anchors: FileCriterion["anchors"] };

function wantedRows({ contestId, stage, categoryIds }: Place, written: readonly FileCriterion[]): Wanted[] {
  return written.flatMap(({ id: key, categories, scale, facts: _, ...each }, position) => {
    const ids = categories?.map((slug) => categoryIds.get(slug) ?? null) ?? [null];
    return ids.map((categoryId) => ({
      ...each,
      ...(scale ?? NO_OR_YES),
      contestId,
      stage,
      categoryId,
      key,
      position,
    }));
  });
}

const isSame = (one: Pick<Row, "key" | "categoryId">, other: Pick<Row, "key" | "categoryId">) =>
  one.key === other.key && one.categoryId === other.categoryId;

/** Whether a mark given on the one criterion would mean something else on the other. */
function isMarkedOtherwise(one: Omit<Row, "id">, other: Omit<Row, "id">): boolean {
  return one.kind !== other.kind || one.min !== other.min || one.max !== other.max || one.step !== other.step;
}

async function writeCriterion(tx: Writer, { anchors, ...columns }: Wanted, former: Row | undefined): Promise<void> {
  const id = former?.id ?? newId();
  if (former) await tx.update(criterion).set(columns).where(eq(criterion.id, id));
  else await tx.insert(criterion).values({ id, ...columns });
  if (anchors.length > 0) await tx.insert(anchor).values(anchors.map((each) => ({ ...each, criterionId: id })));
}

/** Criteria keep their rows, and so the marks in drafts; a mark whose criterion goes or gets another scale goes too. */
async function alignRubric(tx: Writer, place: Place, written: readonly FileCriterion[]): Promise<void> {
  const { contestId, stage } = place;
  const ofStage = and(eq(criterion.contestId, contestId), eq(criterion.stage, stage));
  const former = await tx.select().from(criterion).where(ofStage);
  const wanted = wantedRows(place, written);
  const gone = former.filter((row) => !wanted.some((each) => isSame(each, row)));
  const meaningless = former.filter((row) => {
    const next = wanted.find((each) => isSame(each, row));
    return !next || isMarkedOtherwise(row, next);
  });
  const idsOf = (rows: Row[]) => rows.map(({ id }) => id);
  await tx.delete(anchor).where(inArray(anchor.criterionId, idsOf(former)));
  await tx.delete(mark).where(inArray(mark.criterionId, idsOf(meaningless)));
  await tx.delete(criterion).where(inArray(criterion.id, idsOf(gone)));
  for (const each of wanted)
    await writeCriterion(
      tx,
      each,
      former.find((row) => isSame(each, row)),
    );
}

type Method = Pick<ContestFile, "criteria" | "tally" | "tie">;

const countsAlike = (before: Method, after: Method) =>
  JSON.stringify([before.tally, before.tie]) === JSON.stringify([after.tally, after.tie]);

/**
 * Brings the criteria of both review stages in line with the file. Refuses to change a rubric that has been used, and how the
 * judges' marks are counted once there are some.
 */
export async function writeRubric(
  tx: Writer,
  contestId: string,
  { before, after }: { before: Method | undefined; after: Method },
  categoryIds: ReadonlyMap<string, string>,
): Promise<Outcome<boolean>> {
  if (before && !countsAlike(before, after) && (await isFrozen(tx, contestId, "judging")))
    return refuse("method is fixed");
  for (const stage of REVIEW_STAGES) {
    if (JSON.stringify(before?.criteria[stage]) === JSON.stringify(after.criteria[stage])) continue;
    if (await isFrozen(tx, contestId, stage)) return refuse("rubric is frozen", { stage });
    await alignRubric(tx, { contestId, stage, categoryIds }, after.criteria[stage]);
  }
  return done(true);
}
