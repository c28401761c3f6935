import { and, asc, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  draftOf,
  entryForReading,
  findEntryByCode,
  receiptContentOf,
  versionsOf,
} from "#app/contest/submission/queries.ts";
import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { withdrawEntry } from "#app/contest/submission/withdraw-entry.ts";
import { contentHash } from "#db/content-hash.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { job, journal, mail } from "#db/schema/machinery.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { FULL, readRepository, someEntry, submission, withSecondMember } from "./some-entry.ts";

let db: Store;
let some: Awaited<ReturnType<typeof someEntry>>;

beforeEach(async () => {
  db = await openTestStore();
  some = await someEntry(db);
});

const inForce = () => entryForReading(db.read, some.contestId, some.entry.code);
const versions = () => versionsOf(db.read, some.entry.id);

describe("submitting an entry", () => {
  it("makes version 1 with all its parts, puts it in force, and tells every member", async () => {
    await readRepository(db, some.contestId, some.repositoryId, "c1", DURING.submission - 1);
    const bob = await withSecondMember(db, some.contestId, some.ada.context, "bob");
    const named = [{ baseFullName: "Netflix/Hystrix", number: 7, kind: "feature" as const }];
    const asked = submission({}, { pullRequests: named });
    const answer = agreed(await submitEntry(bob.context, asked));
    expect(answer).toMatchObject({ number: 1, late: false, again: false });
    expect(await inForce()).toMatchObject({
      teamName: "Canaries",
      version: { title: FULL.title, links: FULL.links, receivedAt: DURING.submission, receiptCode: answer.receiptCode },
      members: [
        { name: "ada", leads: true },
        { name: "bob", leads: false },
      ],
      categories: [{ slug: "best-new-monkey", reason: "It is one." }],
      repositories: [{ fullName: "canaries/monkey", commit: "c1", tree: "tree-of-c1", pinState: "pinned" }],
      pullRequests: named,
    });
    const letters = await db.read.select().from(mail).where(like(mail.event, "receipt %")).orderBy(asc(mail.recipient));
    expect(letters.map(({ recipient }) => recipient)).toEqual(["ada@example.org", "bob@example.org"]);
    const lines = await db.read.select().from(journal).where(eq(journal.act, "submitted a version"));
    expect(lines).toMatchObject([{ actorId: bob.accountId, subject: `entry ${some.entry.id}` }]);
  });

  it("gives a receipt whose hash can be computed again, before and after its pins are settled", async () => {
    agreed(await submitEntry(some.ada.context, submission()));
    const [version] = await versions();
    if (!version) throw new Error("there is no version");
    const receipt = await receiptContentOf(db.read, version);
    expect(contentHash(receipt)).toBe(version.contentHash);
    expect(receipt).toMatchObject({
      contest: "cloud-prize",
      entry: some.entry.code,
      number: 1,
      repositories: [{ fullName: "canaries/monkey", commit: null, tree: null }],
    });
    await db.write(async (tx) => {
      const settled = { commit: "c9", tree: "t9", pinState: "pinned" as const, readAt: DURING.submission + 1 };
      await tx.update(versionRepository).set(settled);
      return { ok: true as const };
    });
    expect(contentHash(await receiptContentOf(db.read, version))).toBe(version.contentHash);
  });

  it("leaves a pin pending and asks for it to be settled when GitHub has not been read", async () => {
    agreed(await submitEntry(some.ada.context, submission()));
    const [pin] = (await inForce())?.repositories ?? [];
    expect(pin).toMatchObject({ commit: null, tree: null, pinState: "pending" });
    const asked = await db.read
      .select()
      .from(job)
      .where(and(eq(job.kind, "settle pin"), eq(job.subject, pin?.id ?? "")));
    expect(asked).toMatchObject([{ dueAt: DURING.submission }]);
  });

  it("pins what the form showed, though GitHub has been read again meanwhile", async () => {
    const shown = await readRepository(db, some.contestId, some.repositoryId, "shown", DURING.submission - 2);
    await readRepository(db, some.contestId, some.repositoryId, "newer", DURING.submission - 1);
    agreed(await submitEntry(some.ada.context, submission({}, { readings: [shown, "of another repository"] })));
    expect((await inForce())?.repositories).toMatchObject([{ commit: "shown" }]);
    agreed(await submitEntry(some.ada.context, submission({}, { readings: [] })));
    expect((await inForce())?.repositories).toMatchObject([{ commit: null, pinState: "pending" }]);
    agreed(await submitEntry(some.ada.context, submission()));
    expect((await inForce())?.repositories).toMatchObject([{ commit: "newer" }]);
  });

  it("keeps earlier versions, and puts the newest in force", async () => {
    agreed(await submitEntry(some.ada.context, submission({ title: "First" })));
    agreed(await submitEntry(some.at(DURING.submission + 5), submission({ title: "Second" })));
    expect((await versions()).map(({ number, title }) => [number, title])).toEqual([
      [2, "Second"],
      [1, "First"],
    ]);
    expect((await inForce())?.version.title).toBe("Second");
  });

  it("answers the same version to the same form sent twice, and refuses its key with another text", async () => {
    const asked = submission();
    const first = agreed(await submitEntry(some.ada.context, asked));
    const again = agreed(await submitEntry(some.at(some.closesAt + 1), asked));
    expect(again).toEqual({ ...first, again: true });
    const other = { ...asked, content: { ...FULL, title: "Another" } };
    expect(refusedWith(await submitEntry(some.ada.context, other))).toBe("key used for other content");
    expect(await versions()).toHaveLength(1);
  });

  it("counts a category and a pull request once, however often they are named", async () => {
    const twice = { baseFullName: "netflix/hystrix", number: 7, kind: "quality" as const };
    const pullRequests = [{ ...twice, baseFullName: "Netflix/Hystrix" }, twice];
    const [category] = FULL.categories;
    const categories = category ? [category, category] : [];
    agreed(await submitEntry(some.ada.context, submission({ categories }, { pullRequests })));
    expect(await inForce()).toMatchObject({
      categories: [{ slug: "best-new-monkey" }],
      pullRequests: [{ baseFullName: "Netflix/Hystrix", number: 7 }],
    });
  });

  it("saves the submitted text as the draft, but not over what somebody else has saved since", async () => {
    agreed(await submitEntry(some.ada.context, submission({ title: "Submitted" }, { revision: 0 })));
    expect(await draftOf(db.read, some.entry.id)).toMatchObject({ revision: 1, content: { title: "Submitted" } });
    agreed(await saveDraft(some.ada.context, { content: { ...FULL, title: "Another tab" }, revision: 1 }));
    agreed(await submitEntry(some.ada.context, submission({ title: "Stale tab" }, { revision: 1 })));
    expect(await draftOf(db.read, some.entry.id)).toMatchObject({ revision: 2, content: { title: "Another tab" } });
    expect((await inForce())?.version.title).toBe("Stale tab");
  });

  it("refuses what is incomplete, says all that is missing, and keeps it as the draft", async () => {
    const asked = submission({ title: " ", categories: [] }, { revision: 0 });
    const outcome = await submitEntry(some.ada.context, asked);
    expect(outcome).toMatchObject({
      refusal: { code: "something is missing", facts: { what: ["a title", "a category, or “no category fits”"] } },
    });
    expect(await db.read.$count(entryVersion)).toBe(0);
    expect((await draftOf(db.read, some.entry.id)).content.summary).toBe(FULL.summary);
  });

  it.each([["best-colour"], ["judges-choice"]])("refuses the category %s, which cannot be entered", async (slug) => {
    const asked = submission({ categories: [{ slug, reason: "Why not." }] }, { revision: 0 });
    expect(refusedWith(await submitEntry(some.ada.context, asked))).toBe("no such category");
    expect(await db.read.$count(entryVersion)).toBe(0);
    expect((await draftOf(db.read, some.entry.id)).revision).toBe(0);
  });

  it("refuses an entry that is withdrawn", async () => {
    agreed(await submitEntry(some.ada.context, submission()));
    agreed(await withdrawEntry(some.ada.context));
    expect(refusedWith(await submitEntry(some.ada.context, submission()))).toBe("entry is withdrawn");
    expect(await versions()).toHaveLength(1);
  });

  it("makes one version of sixteen equal submits at once, and sixteen of different ones", async () => {
    const asked = submission();
    const answers = await Promise.all(Array.from({ length: 16 }, () => submitEntry(some.ada.context, asked)));
    expect(new Set(answers.map((answer) => agreed(answer).number))).toEqual(new Set([1]));
    expect(answers.filter((answer) => !agreed(answer).again)).toHaveLength(1);
    const others = await Promise.all(Array.from({ length: 16 }, () => submitEntry(some.ada.context, submission())));
    const numbers = others.map((answer) => agreed(answer).number).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, place) => place + 2));
  });
});

describe("the deadline of a submission", () => {
  it("accepts a millisecond before the close and refuses at the close", async () => {
    expect(agreed(await submitEntry(some.at(some.closesAt - 1), submission())).late).toBe(false);
    const outcome = await submitEntry(some.at(some.closesAt), submission({ title: "Too late" }));
    const facts = { closedAt: some.closesAt, receivedAt: some.closesAt };
    expect(outcome).toMatchObject({ refusal: { code: "submission closed", facts } });
    expect((await inForce())?.version.receivedAt).toBe(some.closesAt - 1);
  });

  it("keeps what comes within the grace as late, out of force, and refuses after it", async () => {
    db = await openTestStore();
    some = await someEntry(db, { graceMs: 600_000 });
    const { closesAt } = some;
    expect(agreed(await submitEntry(some.at(closesAt), submission())).late).toBe(true);
    expect(agreed(await submitEntry(some.at(closesAt + 599_999), submission())).late).toBe(true);
    expect(refusedWith(await submitEntry(some.at(closesAt + 600_000), submission()))).toBe("submission closed");
    expect(await inForce()).toBeUndefined();
    const row = await findEntryByCode(db.read, some.contestId, some.entry.code);
    expect(row).toMatchObject({ submittedAt: null, lateAt: closesAt + 599_999, versionInForceId: null });
  });

  it("leaves the version in force when a late one comes beside it", async () => {
    db = await openTestStore();
    some = await someEntry(db, { graceMs: 600_000 });
    agreed(await submitEntry(some.at(some.closesAt - 1), submission({ title: "In time" })));
    agreed(await submitEntry(some.at(some.closesAt), submission({ title: "Late" })));
    expect((await inForce())?.version.title).toBe("In time");
    expect((await versions()).map(({ title }) => title)).toEqual(["Late", "In time"]);
  });

  it("refuses a millisecond before the stage opens", async () => {
    const early = some.at(some.file.calendar.submission.opensAt - 1);
    expect(refusedWith(await submitEntry(early, submission()))).toBe("window not open yet");
  });
});
