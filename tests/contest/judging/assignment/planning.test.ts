import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOrganizer } from "#app/contest/actors.ts";
import { assignEntries } from "#app/contest/judging/assignment/assign-entries.ts";
import { applyPlan } from "#app/contest/judging/assignment/planning/apply-plan.ts";
import { askForPlan } from "#app/contest/judging/assignment/planning/ask-for-plan.ts";
import { findPlan } from "#app/contest/judging/assignment/planning/queries.ts";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { computePlan } from "#app/jobs/compute-plan.ts";
import type { Workshop } from "#app/jobs/work.ts";
import { assignmentPlan } from "#db/schema/assigning.ts";
import { assignment, sealing } from "#db/schema/judging.ts";
import { job, journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let organizerId: string;
let judges: { accountId: string }[];
let entries: MadeEntry[];

beforeEach(async () => {
  db = await openTestStore();
  ({ contestId } = await withCloudPrize(db));
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  judges = [];
  for (const login of ["judy", "joan", "jack"]) judges.push(await serving(db, contestId, "judge", login));
  entries = [];
  for (const title of ["One", "Two", "Three"]) entries.push(await anEntry(db, contestId, { title }));
  for (const entry of entries) await aFinalist(db, contestId, entry, organizerId);
});

const organizing = () => ({ db, now: DURING.judging, by: asOrganizer(contestId, organizerId) });
const judge = (place: number) => judges[place]?.accountId ?? "";
const entry = (place: number) => entries[place] ?? { entryId: "", versionId: "" };
const judging = (place: number) => ({ db, now: DURING.judging, by: asJudge(contestId, judge(place)) });
const living = async () =>
  (await db.read.select().from(assignment))
    .filter(({ endedAt }) => endedAt === null)
    .map(({ accountId, entryId }) => `${accountId} ${entryId}`)
    .sort();

/** Asks for a plan and lets the job compute it. */
async function planned(reviewsPerEntry = 2, replacesId: string | null = null): Promise<string> {
  const asked = { stage: "judging" as const, replacesId, reviewsPerEntry, most: null };
  const { planId } = agreed(await askForPlan(organizing(), asked));
  const [open] = (await db.read.select().from(job)).filter(({ subject }) => subject === planId);
  if (!open) throw new Error("no job was asked for");
  const workshop = { store: db, now: () => DURING.judging } as Workshop;
  expect(await computePlan(workshop, { ...open, kind: "plan assignment" })).toEqual({ end: "done" });
  return planId;
}
const apply = (planId: string) => applyPlan(organizing(), { planId });
const begin = async (place: number, { entryId, versionId }: { entryId: string; versionId: string }) =>
  agreed(await saveReview(judging(place), { entryId, ...(await aFullReview(db, contestId, "judging", versionId, 7)) }));

describe("a plan of assignments", () => {
  it("assigns nothing until it is applied, then all of it in one act", async () => {
    agreed(await declareConflict(judging(0), { entryId: entry(0).entryId, reason: "We share an office." }));
    const planId = await planned();
    expect(await living()).toEqual([]);
    const result = (await findPlan(db.read, planId, contestId))?.result;
    expect(result).toMatchObject({
      wanted: 6,
      given: 6,
      most: 2,
      least: 2,
      short: [],
      gone: [],
      pieces: 1,
      conflicts: 1,
    });
    expect(agreed(await apply(planId))).toMatchObject({ assigned: 6, takenBack: 0 });
    expect(await living()).toHaveLength(6);
    expect(await living()).not.toContain(`${judge(0)} ${entry(0).entryId}`);
    expect((await db.read.select().from(journal)).at(-1)?.act).toBe("applied a plan of assignments for judging");
  });

  it("is refused while it is computed, when it has been applied, and in another contest", async () => {
    const asked = { stage: "judging" as const, replacesId: null, reviewsPerEntry: 1, most: null };
    const { planId } = agreed(await askForPlan(organizing(), asked));
    expect(refusedWith(await apply(planId))).toBe("plan is being computed");
    const computed = await planned();
    agreed(await apply(computed));
    expect(refusedWith(await apply(computed))).toBe("plan has been applied");
    const elsewhere = { ...organizing(), by: asOrganizer("another", organizerId) };
    expect(refusedWith(await applyPlan(elsewhere, { planId: computed }))).toBe("not found");
  });

  it("is refused when the facts have changed under it", async () => {
    const planId = await planned();
    agreed(await declareConflict(judging(1), { entryId: entry(1).entryId, reason: "We share an office." }));
    expect(refusedWith(await apply(planId))).toBe("facts changed under the plan");
    expect(await living()).toEqual([]);
  });

  it("leaves begun reviews where they are and moves what was only sent out", async () => {
    const pairs = [0, 1, 2].map((place) => ({ accountId: judge(0), entryId: entry(place).entryId }));
    agreed(await assignEntries(organizing(), { stage: "judging", pairs }));
    await begin(0, entry(0));
    expect(agreed(await apply(await planned(1)))).toMatchObject({ assigned: 2, takenBack: 2 });
    expect(await living()).toContain(`${judge(0)} ${entry(0).entryId}`);
    expect(new Set((await living()).map((pair) => pair.split(" ")[0])).size).toBe(3);
  });

  it("gives what a reviewer who drops out has not begun to others, and moves nothing else", async () => {
    agreed(await apply(await planned(2)));
    const before = await living();
    const [own] = before.filter((pair) => pair.startsWith(judge(0))).map((pair) => pair.split(" ")[1]);
    await begin(0, entries.find(({ entryId }) => entryId === own) ?? entry(0));
    expect(agreed(await apply(await planned(2, judge(0))))).toMatchObject({ assigned: 1, takenBack: 1 });
    const after = await living();
    expect(after.filter((pair) => pair.startsWith(judge(0)))).toEqual([`${judge(0)} ${own}`]);
    const others = before.filter((pair) => !pair.startsWith(judge(0)));
    expect(after).toEqual(expect.arrayContaining(others));
    expect(after).toHaveLength(6);
  });

  it("is not asked for to replace a stranger, nor once the stage is sealed", async () => {
    const asked = { stage: "judging" as const, replacesId: organizerId, reviewsPerEntry: 2, most: null };
    expect(refusedWith(await askForPlan(organizing(), asked))).toBe("not a reviewer of the stage");
    const planId = await planned();
    await db.write(async (tx) => {
      await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: DURING.judging });
      return { ok: true };
    });
    expect(refusedWith(await apply(planId))).toBe("stage is sealed");
    expect(refusedWith(await askForPlan(organizing(), { ...asked, replacesId: null }))).toBe("stage is sealed");
    expect(await db.read.select().from(assignmentPlan)).toHaveLength(1);
  });
});
