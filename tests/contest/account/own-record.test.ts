import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { ownRecordOf } from "#app/contest/account/own-record/queries.ts";
import { EMPTY_DRAFT } from "#app/contest/submission/draft.ts";
import { newId } from "#db/ids.ts";
import { session } from "#db/schema/account.ts";
import { entry, entryDraft } from "#db/schema/entries.ts";
import { review } from "#db/schema/judging.ts";
import { membership, participation } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { someone } from "#tests/support/contest.ts";
import { anAssignment } from "#tests/support/entries.ts";
import { type Judged, publishedContest } from "#tests/support/results.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let judged: Judged;
let ann: string;
let ben: string;

beforeEach(async () => {
  db = await openTestStore();
  judged = await publishedContest(db);
  ann = (await someone(db, "ann")).accountId;
  ben = (await someone(db, "ben")).accountId;
  const { contestId, first, judge } = judged;
  const assignmentId = await anAssignment(db, contestId, "judging", judge, first);
  await db.write(async (tx) => {
    const [row] = await tx.select().from(entry).where(eq(entry.id, first.entryId));
    for (const accountId of [ann, ben]) {
      const basis = { contestId, accountId, side: "enters" as const };
      await tx.insert(participation).values({ ...basis, since: 1 });
      const part = { teamId: row?.teamId ?? "", leads: accountId === ann, joinedAt: 1 };
      await tx.insert(membership).values({ ...basis, ...part });
    }
    const draft = { entryId: first.entryId, contestId, revision: 1, content: EMPTY_DRAFT, savedAt: 1, savedBy: ann };
    await tx.insert(entryDraft).values(draft);
    const notes = { privateNote: "Mine alone.", panelNote: "For the panel.", teamNote: "Name your threads." };
    const seen = { contestId, assignmentId, seenVersionId: first.versionId, revision: 1, savedAt: 1, submittedAt: 2 };
    await tx.insert(review).values({ id: newId(), ...seen, ...notes });
    const times = { createdAt: 1, lastSeenAt: 1, expiresAt: 2, device: "A browser" };
    await tx.insert(session).values({ idHash: "the hash of a session", accountId: ann, ...times });
    return { ok: true as const };
  });
});

describe("what somebody takes away about themselves", () => {
  it("holds the account, the entry with its versions, and the notes to the team", async () => {
    const record = await ownRecordOf(db.read, ann);
    expect(record).toMatchObject({
      account: { login: "ann" },
      addresses: [{ address: "ann@example.org" }],
      sessions: [{ device: "A browser" }],
      teams: [
        {
          contest: "cloud-prize",
          leads: true,
          entry: { versions: [{ title: "First" }], notesToTheTeam: [{ note: "Name your threads." }] },
        },
      ],
    });
  });

  it("holds nothing of others: no address of a fellow member, no private note, no hash of a session", async () => {
    const text = JSON.stringify(await ownRecordOf(db.read, ann));
    for (const closed of ["ben@example.org", "Mine alone.", "For the panel.", "the hash of a session"])
      expect(text).not.toContain(closed);
  });

  it("holds a judge's own reviews whole", async () => {
    const { deciding, teams } = await ownRecordOf(db.read, judged.judge.accountId);
    expect(deciding.assignments).toMatchObject([{ review: { privateNote: "Mine alone." } }]);
    expect(teams).toEqual([]);
  });

  it("leaves out the entry of a team that the person has left", async () => {
    await db.write(async (tx) => {
      await tx.update(membership).set({ endedAt: 5, endedHow: "left" }).where(eq(membership.accountId, ben));
      return { ok: true as const };
    });
    expect((await ownRecordOf(db.read, ben)).teams).toMatchObject([{ endedHow: "left", entry: null }]);
  });
});
