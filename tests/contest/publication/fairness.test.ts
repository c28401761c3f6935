import { beforeEach, describe, expect, it } from "vitest";
import { fairnessOf } from "#app/contest/publication/fairness/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { retractPublication } from "#app/contest/publication/retract-publication.ts";
import { newId } from "#db/ids.ts";
import { conflict, recusal, review } from "#db/schema/judging.ts";
import { githubWaiver } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed } from "#tests/support/contest.ts";
import { anAssignment } from "#tests/support/entries.ts";
import {
  AFTER_JUDGING,
  anAward,
  hashToPublish,
  type Judged,
  judgedContest,
  MARKED,
  organizing,
  VOTED,
} from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let judged: Judged;

beforeEach(async () => {
  db = await openTestStore();
  judged = await judgedContest(db);
  const { contestId, judge, first, second, third } = judged;
  const reviewed = await anAssignment(db, contestId, "judging", judge, first);
  const left = await anAssignment(db, contestId, "judging", judge, second);
  await db.write(async (tx) => {
    const notes = { privateNote: "", panelNote: "", teamNote: "" };
    const written = { seenVersionId: first.versionId, revision: 1, savedAt: 1, submittedAt: AFTER_JUDGING };
    await tx.insert(review).values({ id: newId(), contestId, assignmentId: reviewed, ...notes, ...written });
    await tx.insert(recusal).values({ contestId, assignmentId: left, reason: "A friend.", recusedAt: 5 });
    const tied = { contestId, accountId: judge.accountId, evidence: [], raisedAt: 5 };
    const declared = { ...tied, source: "declared" as const, reason: "A friend." };
    await tx.insert(conflict).values({ ...declared, entryId: second.entryId });
    await tx.insert(conflict).values({ ...declared, entryId: third.entryId, decision: "dismissed" });
    const waiver = { contestId, accountId: judge.accountId, reason: "Has none.", grantedBy: judged.olga.accountId };
    await tx.insert(githubWaiver).values({ ...waiver, grantedAt: 5 });
    return { ok: true as const };
  });
  await anAward(judged, MARKED, first);
  await anAward(judged, VOTED, null);
});

const fairness = () => fairnessOf(db.read, judged.contestId);

describe("the numbers about fairness", () => {
  it("count who decides and the waivers from the first day, and hide what could hint at results", async () => {
    expect(await fairness()).toEqual({
      ...{ independentJudges: 1, sponsorJudges: 0, nominators: 0, waivers: 1, rulesVersions: 1 },
      decided: null,
    });
  });

  it("count reviews, recusals and conflicts while the results are public", async () => {
    const by = organizing(judged, judged.olga);
    agreed(await publishResults(by, { seenHash: await hashToPublish(judged) }));
    expect((await fairness()).decided).toEqual({
      nomination: { reviews: 0, reviewers: 0, entries: 0, recusals: 0 },
      judging: { reviews: 1, reviewers: 1, entries: 1, recusals: 1 },
      ...{ conflicts: 1, ballots: 0 },
    });
    agreed(await retractPublication(by, { reason: "A mistake." }));
    expect((await fairness()).decided).toBeNull();
  });
});
