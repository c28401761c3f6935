import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asOperator, asOrganizer } from "#app/contest/actors.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { affirmationsOf, categoriesOf, rulesVersionsOf, windowsOf } from "#app/contest/setup/queries.ts";
import { journal } from "#db/schema/machinery.ts";
import { invitation } from "#db/schema/people.ts";
import { criterion } from "#db/schema/rubric.ts";
import { contest, dateChange } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, cloudPrize, refusedWith, SECRET, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
const now = Date.UTC(2013, 3, 1);

beforeEach(async () => {
  db = await openTestStore();
});

function importing(file: ContestFile, reason = "", by: Parameters<typeof importContest>[0]["by"] = asOperator()) {
  return importContest({ db, now, by }, { file, reason, secret: SECRET, githubIds: new Map([["nobody", "1"]]) });
}

describe("importing a contest file", () => {
  it("makes the contest with its calendar, categories, criteria, rules and invitations", async () => {
    const { contestId, file } = await withCloudPrize(db);
    expect((await categoriesOf(db.read, contestId)).map(({ slug }) => slug)).toEqual(
      file.categories.map(({ slug }) => slug),
    );
    expect(await windowsOf(db.read, contestId)).toContainEqual({ stage: "submission", ...file.calendar.submission });
    const [rules] = await rulesVersionsOf(db.read, contestId);
    const statements = await affirmationsOf(db.read, rules?.id ?? "");
    expect(statements.map(({ key }) => key)).toEqual(file.rules.affirmations.map(({ id }) => id));
    const people = Object.values(file.people).flat();
    expect(await db.read.$count(invitation)).toBe(people.length);
    expect(await db.read.$count(criterion)).toBe(file.criteria.nomination.length + file.criteria.judging.length);
    expect(await db.read.$count(journal)).toBe(1);
  });

  it("changes nothing but the public version when the same file comes again", async () => {
    const { contestId, file } = await withCloudPrize(db);
    const before = await categoriesOf(db.read, contestId);
    agreed(await importing(file));
    expect(await categoriesOf(db.read, contestId)).toEqual(before);
    expect(await db.read.$count(invitation)).toBe(Object.values(file.people).flat().length);
    expect(await rulesVersionsOf(db.read, contestId)).toHaveLength(1);
  });

  it("lets two categories change places", async () => {
    const { contestId, file } = await withCloudPrize(db);
    const [first, second, ...rest] = file.categories;
    if (!first || !second) throw new Error("the sample has categories");
    agreed(await importing({ ...file, categories: [second, first, ...rest] }));
    expect((await categoriesOf(db.read, contestId))[0]?.slug).toBe(second.slug);
  });

  it("refuses changed rules under an old version number, and leaves everything as it was", async () => {
    const { contestId, file } = await withCloudPrize(db);
    const changed = { ...file, name: "Another name", rules: { ...file.rules, text: "Everything is allowed." } };
    expect(refusedWith(await importing(changed))).toBe("rules changed without a new version");
    const [row] = await db.read.select().from(contest).where(eq(contest.id, contestId));
    expect(row?.name).toBe(file.name);
  });

  it("refuses rules older than those in force, and adds newer ones as a new version", async () => {
    const { contestId, file } = await withCloudPrize(db, (given) => ({
      ...given,
      rules: { ...given.rules, version: 2 },
    }));
    const version = (number: number) => ({ ...file, rules: { ...file.rules, version: number } });
    expect(refusedWith(await importing(version(1)))).toBe("rules version too low");
    agreed(await importing(version(3)));
    expect((await rulesVersionsOf(db.read, contestId)).map(({ number }) => number)).toEqual([3, 2]);
  });

  it("asks for a reason when dates change, and keeps it", async () => {
    const { file } = await withCloudPrize(db);
    const { opensAt, closesAt } = file.calendar.submission;
    const later = { ...file, calendar: { ...file.calendar, submission: { opensAt, closesAt: closesAt + 86_400_000 } } };
    expect(refusedWith(await importing(later))).toBe("dates changed without a reason");
    agreed(await importing(later, "The mail server was down for a day."));
    const [change] = await db.read.select().from(dateChange);
    expect(change).toMatchObject({
      stage: "submission",
      closesAtBefore: closesAt,
      closesAtAfter: closesAt + 86_400_000,
    });
  });

  it("lets an organizer change their own contest and no other", async () => {
    const { contestId } = await withCloudPrize(db);
    agreed(await importing(cloudPrize(), "", asOrganizer(contestId, "someone")));
    expect(refusedWith(await importing(cloudPrize(), "", asOrganizer("another contest", "someone")))).toBe(
      "not your contest",
    );
    const fresh = { ...cloudPrize(), slug: "fresh-prize" };
    expect(refusedWith(await importing(fresh, "", asOrganizer(contestId, "someone")))).toBe("administrator needed");
  });
});
