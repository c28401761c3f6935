import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { mayHaveCertificate } from "#app/contest/publication/certificate.ts";
import { feedbackFor } from "#app/contest/publication/feedback/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { retractPublication } from "#app/contest/publication/retract-publication.ts";
import { newId } from "#db/ids.ts";
import { assignment, review } from "#db/schema/judging.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith } from "#tests/support/contest.ts";
import { anAssignment, type MadeEntry } from "#tests/support/entries.ts";
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

async function aReview(
  stage: "nomination" | "judging",
  entry: MadeEntry,
  teamNote: string,
  submittedAt: number | null,
) {
  const assignmentId = await anAssignment(db, judged.contestId, stage, judged.judge, entry);
  await db.write(async (tx) => {
    const notes = { privateNote: "Mine alone.", panelNote: "For the panel.", teamNote };
    const seen = { contestId: judged.contestId, assignmentId, seenVersionId: entry.versionId };
    await tx.insert(review).values({ id: newId(), ...seen, ...notes, revision: 1, savedAt: 1, submittedAt });
    return { ok: true as const };
  });
  return assignmentId;
}

const by = () => organizing(judged, judged.olga);
const feedback = (entry: MadeEntry) => feedbackFor(db.read, judged.contestId, entry.entryId);
const publish = async () => agreed(await publishResults(by(), { seenHash: await hashToPublish(judged) }));

beforeEach(async () => {
  db = await openTestStore();
  judged = await judgedContest(db);
  await aReview("judging", judged.first, "Name your threads.", AFTER_JUDGING);
  await aReview("nomination", judged.first, "A brave idea.", AFTER_JUDGING);
  await aReview("judging", judged.second, "Not for the first team.", AFTER_JUDGING);
  await anAward(judged, MARKED, judged.first);
  await anAward(judged, VOTED, null);
});

describe("notes to a team", () => {
  it("are shown to nobody before the results are public, nor after they were taken back", async () => {
    expect(await feedback(judged.first)).toEqual([]);
    await publish();
    expect(await feedback(judged.first)).toHaveLength(2);
    agreed(await retractPublication(by(), { reason: "A mistake." }));
    expect(await feedback(judged.first)).toEqual([]);
  });

  it("are of the own entry alone, with the stage and without a name, and nothing else of the review", async () => {
    await publish();
    expect(await feedback(judged.first)).toEqual([
      { stage: "nomination", note: "A brave idea." },
      { stage: "judging", note: "Name your threads." },
    ]);
  });

  it("leave out drafts, empty notes and reviews of whoever stepped aside", async () => {
    await aReview("judging", judged.third, "A draft that was never submitted.", null);
    expect(await db.read.$count(review, eq(review.teamNote, "A draft that was never submitted."))).toBe(1);
    await publish();
    expect(await feedback(judged.third)).toEqual([]);
    const { entryId } = judged.second;
    await db.write(async (tx) => {
      await tx.update(assignment).set({ endedAt: AFTER_JUDGING }).where(eq(assignment.entryId, entryId));
      return { ok: true as const };
    });
    expect(await feedback(judged.second)).toEqual([]);
  });
});

describe("a certificate", () => {
  const entry = { versionInForceId: "a version", withdrawnAt: null, disqualifiedAt: null };

  it("is there once the results are public", () => {
    expect(mayHaveCertificate({ publishedAt: 5, entry })).toBeUndefined();
    expect(refusedWith(mayHaveCertificate({ publishedAt: null, entry }) ?? { ok: true, value: null })).toBe(
      "results are not out",
    );
  });

  it.each([{ versionInForceId: null }, { withdrawnAt: 3 }, { disqualifiedAt: 3 }])(
    "is for nobody with %o",
    (change) => {
      const refused = mayHaveCertificate({ publishedAt: 5, entry: { ...entry, ...change } });
      expect(refusedWith(refused ?? { ok: true, value: null })).toBe("entry did not stay");
    },
  );
});
