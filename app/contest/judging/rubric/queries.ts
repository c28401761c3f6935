import { and, asc, eq, type Placeholder } from "drizzle-orm";
import { keptQuery } from "#db/kept-query.ts";
import { anchor, criterion } from "#db/schema/rubric.ts";
import type { Reader } from "#db/store.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import type { Criterion } from "../rubric.ts";

const ofStage = ({ contestId, stage }: Record<"contestId" | "stage", Placeholder>) =>
  and(eq(criterion.contestId, contestId), eq(criterion.stage, stage));

const criteriaOfStage = keptQuery(["contestId", "stage"], (read, which) =>
  read.select().from(criterion).where(ofStage(which)).orderBy(asc(criterion.position)),
);

const anchorsOfStage = keptQuery(["contestId", "stage"], (read, which) =>
  read
    .select({ criterionId: anchor.criterionId, value: anchor.value, text: anchor.text })
    .from(anchor)
    .innerJoin(criterion, eq(criterion.id, anchor.criterionId))
    .where(ofStage(which))
    .orderBy(asc(anchor.value)),
);

/** What is weighed in one stage, in the order of the contest file, each with the texts of its values. */
export async function rubricOf(read: Reader, contestId: string, stage: ReviewStage): Promise<Criterion[]> {
  const criteria = await criteriaOfStage(read, { contestId, stage });
  const anchors = await anchorsOfStage(read, { contestId, stage });
  return criteria.map(({ contestId: _, stage: __, position: ___, ...each }) => ({
    ...each,
    anchors: anchors.flatMap(({ criterionId, ...text }) => (criterionId === each.id ? [text] : [])),
  }));
}
