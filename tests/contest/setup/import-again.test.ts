import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asJudge, asOperator } from "#app/contest/actors.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { categoriesOf, platformProjectsOf, prizePartsOf } from "#app/contest/setup/queries.ts";
import { newId } from "#db/ids.ts";
import { mark, review } from "#db/schema/judging.ts";
import { award, awardPart } from "#db/schema/results.ts";
import { criterion } from "#db/schema/rubric.ts";
import { contest, platformProject } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, SECRET, serving, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, categoryIdOf } from "#tests/support/entries.ts";
import { aFullReview } from "#tests/support/reviews.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let file: ContestFile;

beforeEach(async () => {
  db = await openTestStore();
  ({ contestId, file } = await withCloudPrize(db));
});

const importing = (changed: ContestFile, replaces?: string | null) =>
  importContest(
    { db, now: DURING.judging, by: asOperator() },
    { file: changed, reason: "", secret: SECRET, githubIds: new Map(), ...(replaces !== undefined && { replaces }) },
  );
const criteriaOf = () => db.read.select().from(criterion).where(eq(criterion.stage, "judging"));
const withJudging = (change: (criteria: ContestFile["criteria"]["judging"]) => ContestFile["criteria"]["judging"]) => ({
  ...file,
  criteria: { ...file.criteria, judging: change(file.criteria.judging) },
});

/** A review of the judging stage, kept as a draft or submitted, in which every mark is 3. */
async function aReview(write: typeof saveReview | typeof submitReview) {
  const judge = await serving(db, contestId, "judge", "judy");
  const { accountId } = await serving(db, contestId, "organizer", "olga");
  const tool = await anEntry(db, contestId, { title: "A tool" });
  await aFinalist(db, contestId, tool, accountId);
  await anAssignment(db, contestId, "judging", judge, tool);
  const written = await aFullReview(db, contestId, "judging", tool.versionId, 3);
  const context = { db, now: DURING.judging, by: asJudge(contestId, judge.accountId) };
  agreed<unknown>(await write(context, { entryId: tool.entryId, ...written }));
}

describe("importing a contest file again", () => {
  it("keeps the rows of prize parts that read the same, in their new order", async () => {
    const before = await prizePartsOf(db.read, contestId);
    const turned = file.categories.map((each) => ({ ...each, prizes: each.prizes.toReversed() }));
    agreed(await importing({ ...file, categories: turned }));
    const after = await prizePartsOf(db.read, contestId);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    const [first] = file.categories;
    const categoryId = await categoryIdOf(db.read, contestId, first?.slug ?? "");
    const texts = after.filter((part) => part.categoryId === categoryId).map(({ text }) => text);
    expect(texts).toEqual(turned[0]?.prizes.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(1);
  });

  it("refuses to change a prize part that was handed over, and lets all else change", async () => {
    const { accountId } = await serving(db, contestId, "organizer", "olga");
    const [part] = await prizePartsOf(db.read, contestId);
    if (!part) throw new Error("the sample has prizes");
    const prize = { id: newId(), contestId, categoryId: part.categoryId, reason: "Best.", proposedBy: accountId };
    await db.write(async (tx) => {
      await tx.insert(award).values({ ...prize, proposedAt: DURING.judging });
      await tx.insert(awardPart).values({ contestId, awardId: prize.id, prizePartId: part.id, reference: "Paid." });
      return { ok: true };
    });
    agreed(await importing({ ...file, tagline: "Another tagline." }));
    const dearer = file.categories.map((each) => ({
      ...each,
      prizes: each.prizes.map((given) => ({ ...given, text: `${given.text}, and more` })),
    }));
    expect(refusedWith(await importing({ ...file, categories: dearer }))).toBe("prize part is given");
    expect(await prizePartsOf(db.read, contestId)).toContainEqual(part);
  });

  it("removes a category together with its criteria and prizes", async () => {
    const [gone, ...kept] = file.categories;
    const only = { ...file, categories: kept };
    const own = { ...(file.criteria.judging.at(-1) as (typeof file.criteria.judging)[number]), id: "of-its-own" };
    agreed(await importing(withJudging((all) => [...all, { ...own, categories: [gone?.slug ?? ""] }])));
    agreed(await importing(only));
    expect((await categoriesOf(db.read, contestId)).map(({ slug }) => slug)).toEqual(kept.map(({ slug }) => slug));
    expect((await criteriaOf()).map(({ key }) => key)).not.toContain("of-its-own");
  });

  it("refuses to remove a category that an entry is in", async () => {
    const [gone, ...kept] = file.categories;
    await anEntry(db, contestId, { title: "A tool", categories: [gone?.slug ?? ""] });
    expect(refusedWith(await importing({ ...file, categories: kept }))).toBe("category is in use");
    expect(await categoriesOf(db.read, contestId)).toHaveLength(file.categories.length);
  });

  it("keeps what GitHub said about a platform project that stays", async () => {
    const [first, ...rest] = file.platformProjects;
    await db.write(async (tx) => {
      await tx.update(platformProject).set({ githubId: "42" });
      return { ok: true };
    });
    agreed(
      await importing({ ...file, platformProjects: [...rest, { ...(first as (typeof rest)[number]), name: "New" }] }),
    );
    const last = (await platformProjectsOf(db.read, contestId)).at(-1);
    expect(last).toMatchObject({ fullName: first?.repository, name: "New", githubId: "42" });
  });

  it("keeps the marks of drafts when a criterion's words change, and drops them when its scale does", async () => {
    await aReview(saveReview);
    const marks = async () => (await db.read.select().from(mark)).map(({ criterionId }) => criterionId).sort();
    const before = await marks();
    agreed(await importing(withJudging((all) => all.map((each) => ({ ...each, question: "How good?" })))));
    expect(await marks()).toEqual(before);
    expect((await criteriaOf()).every(({ question }) => question === "How good?")).toBe(true);
    const wider = { min: 1, max: 20, step: 1 };
    const changed = file.criteria.judging.find(({ kind }) => kind === "mark")?.id;
    agreed(
      await importing(
        withJudging((all) => all.map((each) => (each.id === changed ? { ...each, scale: wider } : each))),
      ),
    );
    const [dropped] = (await criteriaOf()).filter(({ key }) => key === changed);
    expect(await marks()).toEqual(before.filter((id) => id !== dropped?.id));
    expect(await db.read.$count(review)).toBe(1);
  });

  it("refuses another way of counting marks, but not before a judge has submitted a review", async () => {
    const method = file.tally.method === "whole panel" ? "weighted means" : "whole panel";
    agreed(await importing({ ...file, tally: { method } }));
    await aReview(submitReview);
    expect(refusedWith(await importing(file))).toBe("method is fixed");
    expect(refusedWith(await importing({ ...file, tally: { method }, tie: { precision: 6 } }))).toBe("method is fixed");
  });

  it("refuses to change the criteria of a stage after its first review", async () => {
    await aReview(submitReview);
    const changed = withJudging((all) => all.map((each) => ({ ...each, question: "How good?" })));
    expect(refusedWith(await importing(changed))).toBe("rubric is frozen");
  });

  it("refuses a file whose changes were looked at before somebody else changed the contest", async () => {
    const [seen] = await db.read.select({ hash: contest.fileHash }).from(contest);
    const tagged = (tagline: string) => ({ ...file, tagline });
    expect(refusedWith(await importing(tagged("First."), null))).toBe("contest changed meanwhile");
    agreed(await importing(tagged("First."), seen?.hash));
    expect(refusedWith(await importing(tagged("Second."), seen?.hash))).toBe("contest changed meanwhile");
    expect((await db.read.select().from(contest))[0]?.file.tagline).toBe("First.");
  });

  it("makes a new contest once when two people open it at the same time", async () => {
    const fresh = { ...file, slug: "fresh-prize" };
    const outcomes = await Promise.all([importing(fresh, null), importing(fresh, null)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.read.$count(contest, eq(contest.slug, "fresh-prize"))).toBe(1);
  });
});
