import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asContestant } from "#app/contest/actors.ts";
import { draftOf } from "#app/contest/submission/queries.ts";
import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { job, journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, someone } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { FULL, someEntry, withSecondMember } from "./some-entry.ts";

let db: Store;
let some: Awaited<ReturnType<typeof someEntry>>;

beforeEach(async () => {
  db = await openTestStore();
  some = await someEntry(db);
});

const titled = (title: string) => ({ ...FULL, title });

describe("saving the draft", () => {
  it("keeps what was typed under the next revision, without a version or a line in the journal", async () => {
    const lines = await db.read.$count(journal);
    expect(agreed(await saveDraft(some.ada.context, { content: titled("One"), revision: 0 }))).toEqual({ revision: 1 });
    expect(agreed(await saveDraft(some.ada.context, { content: titled("Two"), revision: 1 }))).toEqual({ revision: 2 });
    expect(await draftOf(db.read, some.entry.id)).toMatchObject({ revision: 2, content: titled("Two") });
    expect(await db.read.$count(entryVersion)).toBe(0);
    expect(await db.read.$count(journal)).toBe(lines);
  });

  it("lets any member save, and refuses the second of two who began with the same text", async () => {
    const bob = await withSecondMember(db, some.contestId, some.ada.context, "bob");
    agreed(await saveDraft(bob.context, { content: titled("Bob's"), revision: 0 }));
    const outcome = await saveDraft(some.ada.context, { content: titled("Ada's"), revision: 0 });
    expect(outcome).toMatchObject({ refusal: { code: "someone else saved", facts: { savedAt: DURING.submission } } });
    expect(await draftOf(db.read, some.entry.id)).toMatchObject({ savedBy: bob.accountId, content: titled("Bob's") });
  });

  it("takes a draft up to the last millisecond, and refuses it at the close, grace or none", async () => {
    db = await openTestStore();
    some = await someEntry(db, { graceMs: 600_000 });
    agreed(await saveDraft(some.at(some.closesAt - 1), { content: titled("Just in"), revision: 0 }));
    const tooLate = await saveDraft(some.at(some.closesAt), { content: titled("Too late"), revision: 1 });
    expect(refusedWith(tooLate)).toBe("submission closed");
    expect((await draftOf(db.read, some.entry.id)).content.title).toBe("Just in");
  });

  it("refuses before the stage opens, and somebody without a team", async () => {
    const early = some.at(some.file.calendar.submission.opensAt - 1);
    expect(refusedWith(await saveDraft(early, { content: FULL, revision: 0 }))).toBe("window not open yet");
    const { accountId } = await someone(db, "loner");
    const loner = { ...some.ada.context, by: asContestant(some.contestId, accountId) };
    expect(refusedWith(await saveDraft(loner, { content: FULL, revision: 0 }))).toBe("not on a team");
  });

  it("asks for a reading once it names a new pull request, and not for every word", async () => {
    const asked = () => db.read.select().from(job).where(eq(job.kind, "read repository"));
    const pullRequests = (...urls: string[]) => ({
      ...FULL,
      pullRequests: urls.map((url) => ({ url, kind: "feature" as const })),
    });
    agreed(await saveDraft(some.ada.context, { content: pullRequests("netflix/simianarmy/pu"), revision: 0 }));
    expect(await asked()).toEqual([]);
    const named = pullRequests("https://github.com/netflix/simianarmy/pull/7");
    agreed(await saveDraft(some.ada.context, { content: named, revision: 1 }));
    expect(await asked()).toMatchObject([{ subject: some.repositoryId, dueAt: DURING.submission + 20_000 }]);
    await db.write(async (tx) => {
      await tx.delete(job);
      return { ok: true as const };
    });
    agreed(await saveDraft(some.ada.context, { content: { ...named, title: "Another" }, revision: 2 }));
    expect(await asked()).toEqual([]);
    const another = pullRequests("https://github.com/netflix/simianarmy/pull/7", "netflix/asgard#8");
    agreed(await saveDraft(some.ada.context, { content: another, revision: 3 }));
    expect(await asked()).toHaveLength(1);
  });
});
