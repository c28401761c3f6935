import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { admitLate } from "#app/contest/submission/admit-late.ts";
import { disqualifyEntry } from "#app/contest/submission/disqualify-entry.ts";
import { endRuling } from "#app/contest/submission/end-ruling.ts";
import { findEntryByCode } from "#app/contest/submission/queries.ts";
import { ruleEligible } from "#app/contest/submission/rule-eligible.ts";
import { ruleIneligible } from "#app/contest/submission/rule-ineligible.ts";
import { mayRule, type RulingFacts, versionInForce } from "#app/contest/submission/rulings.ts";
import type { EntryInstants } from "#app/contest/submission/standing.ts";
import { newId } from "#db/ids.ts";
import { entry, entryVersion, ruling } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { membership, participation } from "#db/schema/people.ts";
import { contest } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

const NOTHING: EntryInstants = {
  submittedAt: null,
  withdrawnAt: null,
  lateAt: null,
  ineligibleAt: null,
  eligibleAt: null,
  finalistAt: null,
  notSelectedAt: null,
  wonAt: null,
  disqualifiedAt: null,
};

describe("what may be ruled", () => {
  const facts = (entryFacts: Partial<EntryInstants>, more: Partial<RulingFacts> = {}): RulingFacts => ({
    entry: { ...NOTHING, ...entryFacts },
    standing: [],
    notAccepted: [],
    graceEndsAt: 1000,
    ...more,
  });
  const codeOf = (kind: Parameters<typeof mayRule>[0], given: RulingFacts, now = 2000) =>
    mayRule(kind, given, now)?.refusal.code;

  it("is nothing about a draft", () => {
    expect(codeOf("eligible", facts({}))).toBe("nothing handed in");
    expect(codeOf("ineligible", facts({}))).toBe("nothing handed in");
    expect(codeOf("disqualified", facts({}))).toBe("nothing handed in");
    expect(codeOf("late admitted", facts({}))).toBe("no late version");
  });

  it("admits what was late from the end of the grace on, not a millisecond before", () => {
    expect(codeOf("late admitted", facts({ lateAt: 900 }), 999)).toBe("late versions may still come");
    expect(codeOf("late admitted", facts({ lateAt: 900 }), 1000)).toBeUndefined();
  });

  it("never says the same twice, and eligible and ineligible exclude each other", () => {
    const submitted = { submittedAt: 1 };
    expect(codeOf("eligible", facts(submitted, { standing: ["eligible"] }))).toBe("ruled already");
    expect(codeOf("eligible", facts(submitted, { standing: ["ineligible"] }))).toBe("ruled otherwise");
    expect(codeOf("ineligible", facts(submitted, { standing: ["eligible"] }))).toBe("ruled otherwise");
    expect(codeOf("eligible", facts(submitted, { standing: ["disqualified"] }))).toBe("ruled otherwise");
    expect(codeOf("disqualified", facts(submitted, { standing: ["eligible"] }))).toBeUndefined();
  });

  it("leaves what its team has withdrawn alone", () => {
    expect(codeOf("eligible", facts({ submittedAt: 1, withdrawnAt: 2 }))).toBe("withdrawn by its team");
  });

  it("puts the last version in time in force, and the last of all once lateness is admitted", () => {
    const versions = [
      { id: "a", number: 1, late: false },
      { id: "b", number: 2, late: false },
      { id: "c", number: 3, late: true },
    ];
    expect(versionInForce(versions, false)).toBe("b");
    expect(versionInForce(versions, true)).toBe("c");
    expect(versionInForce(versions.slice(2), false)).toBeNull();
  });
});

describe("an organizer's ruling", () => {
  let db: Store;
  let contestId: string;
  let made: MadeEntry;
  let by: ReturnType<typeof asOrganizer>;
  const now = DURING.nomination;

  beforeEach(async () => {
    db = await openTestStore();
    contestId = (await withCloudPrize(db)).contestId;
    made = await anEntry(db, contestId);
    by = asOrganizer(contestId, (await serving(db, contestId, "organizer", "the-organizer")).accountId);
  });

  const rowOf = async () => (await db.read.select().from(entry).where(eq(entry.id, made.entryId)))[0];
  const asked = (reason = "Checked by two of us.") => ({ code: made.code, reason });

  async function withMember(login: string) {
    const { accountId } = await someone(db, login);
    const team = await findEntryByCode(db.read, contestId, made.code);
    await db.write(async (tx) => {
      await tx.insert(participation).values({ contestId, accountId, side: "enters", since: now });
      const member = { contestId, teamId: team?.teamId ?? "", accountId, leads: true, joinedAt: now };
      await tx.insert(membership).values({ ...member, side: "enters" });
      return { ok: true as const };
    });
  }

  async function withLateVersion() {
    const [first] = await db.read.select().from(entryVersion).where(eq(entryVersion.id, made.versionId));
    if (!first) throw new Error("the entry has a version");
    const receivedAt = DURING.nomination - 1000;
    const late = { ...first, id: newId(), number: 2, late: true, receivedAt };
    await db.write(async (tx) => {
      await tx.insert(entryVersion).values({ ...late, idempotencyKey: newId(), receiptCode: newId() });
      await tx.update(entry).set({ lateAt: receivedAt }).where(eq(entry.id, made.entryId));
      return { ok: true as const };
    });
    return { id: late.id, receivedAt };
  }

  it("makes the entry eligible, with its reason, a journal line and no change that visitors see", async () => {
    const [before] = await db.read.select().from(contest).where(eq(contest.id, contestId));
    const { rulingId } = agreed(await ruleEligible({ db, now, by }, asked()));
    expect(await rowOf()).toMatchObject({ eligibleAt: now, submittedAt: DURING.submission });
    const [row] = await db.read.select().from(ruling);
    expect(row).toMatchObject({
      id: rulingId,
      kind: "eligible",
      reason: "Checked by two of us.",
      ruledBy: by.accountId,
    });
    const lines = await db.read.select().from(journal).where(eq(journal.act, "ruled an entry eligible"));
    expect(lines).toMatchObject([{ subject: `entry ${made.entryId}`, after: [{ table: "ruling", id: rulingId }] }]);
    const [after] = await db.read.select().from(contest).where(eq(contest.id, contestId));
    expect(after?.publicVersion).toBe(before?.publicVersion);
  });

  it("names the members whose acceptance is outstanding, and leaves no row", async () => {
    await withMember("ada-quill");
    const refused = await ruleEligible({ db, now, by }, asked());
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "acceptances outstanding", facts: { who: ["ada-quill"] } },
    });
    expect(await db.read.$count(ruling)).toBe(0);
    expect(await rowOf()).toMatchObject({ eligibleAt: null });
  });

  it("is mailed to the members, and so is its end", async () => {
    await withMember("ada-quill");
    const { rulingId } = agreed(await ruleIneligible({ db, now, by }, asked()));
    agreed(await endRuling({ db, now: now + 1, by }, { rulingId }));
    const letters = (await db.read.select().from(mail)).filter(({ letter }) => letter.kind === "ruling");
    expect(letters.map(({ recipient, event }) => [recipient, event]).sort()).toEqual(
      [
        ["ada-quill@example.org", `ruling ended ${rulingId}`],
        ["ada-quill@example.org", `ruling ${rulingId}`],
      ].sort(),
    );
  });

  it("ends, and the entry stands as before", async () => {
    const before = await rowOf();
    const { rulingId } = agreed(await ruleIneligible({ db, now, by }, asked()));
    expect(await rowOf()).toMatchObject({ ineligibleAt: now });
    agreed(await endRuling({ db, now: now + 1, by }, { rulingId }));
    expect(await rowOf()).toEqual(before);
    expect(refusedWith(await endRuling({ db, now: now + 2, by }, { rulingId }))).toBe("ruling has ended");
    agreed(await ruleEligible({ db, now: now + 3, by }, asked()));
  });

  it("is not taken from under a finalist", async () => {
    const { rulingId } = agreed(await ruleEligible({ db, now, by }, asked()));
    await db.write(async (tx) => {
      await tx.update(entry).set({ finalistAt: now }).where(eq(entry.id, made.entryId));
      return { ok: true as const };
    });
    expect(refusedWith(await endRuling({ db, now, by }, { rulingId }))).toBe("entry is a finalist");
  });

  it("puts an admitted late version in force and takes it out again", async () => {
    const late = await withLateVersion();
    const { rulingId } = agreed(await admitLate({ db, now, by }, asked()));
    expect(await rowOf()).toMatchObject({ versionInForceId: late.id, submittedAt: late.receivedAt, lateAt: null });
    agreed(await endRuling({ db, now, by }, { rulingId }));
    const back = { versionInForceId: made.versionId, submittedAt: DURING.submission, lateAt: late.receivedAt };
    expect(await rowOf()).toMatchObject(back);
  });

  it("disqualifies for everybody to see, once", async () => {
    const [before] = await db.read.select().from(contest).where(eq(contest.id, contestId));
    agreed(await disqualifyEntry({ db, now, by }, asked("The work is not theirs.")));
    expect(await rowOf()).toMatchObject({ disqualifiedAt: now });
    const [after] = await db.read.select().from(contest).where(eq(contest.id, contestId));
    expect(after?.publicVersion).toBe((before?.publicVersion ?? 0) + 1);
    expect(refusedWith(await disqualifyEntry({ db, now, by }, asked()))).toBe("ruled already");
  });

  it("settles two organizers who rule at once: one ruling stands", async () => {
    const both = await Promise.all([ruleEligible({ db, now, by }, asked()), ruleEligible({ db, now, by }, asked())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.read.$count(ruling)).toBe(1);
  });

  it("finds nothing of another contest", async () => {
    const elsewhere = asOrganizer("another contest", by.accountId);
    expect(refusedWith(await ruleEligible({ db, now, by: elsewhere }, asked()))).toBe("not found");
    const { rulingId } = agreed(await ruleEligible({ db, now, by }, asked()));
    expect(refusedWith(await endRuling({ db, now, by: elsewhere }, { rulingId }))).toBe("not found");
  });
});
