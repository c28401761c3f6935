import { asc, like } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { findEntryByCode } from "#app/contest/submission/queries.ts";
import { standingFromRow } from "#app/contest/submission/standing.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { undoWithdrawal } from "#app/contest/submission/undo-withdrawal.ts";
import { withdrawEntry } from "#app/contest/submission/withdraw-entry.ts";
import { withdrawal } from "#db/schema/entries.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";
import { someEntry, submission } from "./some-entry.ts";

let db: Store;
let some: Awaited<ReturnType<typeof someEntry>>;

beforeEach(async () => {
  db = await openTestStore();
  some = await someEntry(db);
});

async function stateWord(now: number) {
  const entry = await findEntryByCode(db.read, some.contestId, some.entry.code);
  if (!entry) throw new Error("the entry is gone");
  return standingFromRow(entry, some.closesAt, now);
}

describe("withdrawing an entry", () => {
  it("takes it back and brings it back, with a line and a letter each", async () => {
    agreed(await submitEntry(some.ada.context, submission()));
    agreed(await withdrawEntry(some.at(DURING.submission + 1)));
    expect(await stateWord(DURING.submission + 1)).toBe("withdrawn");
    agreed(await undoWithdrawal(some.at(DURING.submission + 2)));
    expect(await stateWord(DURING.submission + 2)).toBe("submitted");
    const acts = await db.read
      .select({ act: journal.act })
      .from(journal)
      .where(like(journal.act, "%withdr%"))
      .orderBy(asc(journal.at));
    expect(acts.map(({ act }) => act)).toEqual(["withdrew an entry", "undid the withdrawal of an entry"]);
    expect(await db.read.$count(mail, like(mail.event, "withdraw%"))).toBe(2);
  });

  it("refuses what was never submitted, a second withdrawal, and an undo of none", async () => {
    expect(refusedWith(await withdrawEntry(some.ada.context))).toBe("nothing to withdraw");
    agreed(await submitEntry(some.ada.context, submission()));
    expect(refusedWith(await undoWithdrawal(some.ada.context))).toBe("not withdrawn");
    agreed(await withdrawEntry(some.ada.context));
    expect(refusedWith(await withdrawEntry(some.ada.context))).toBe("withdrawn already");
    expect(await db.read.$count(withdrawal)).toBe(1);
  });

  it("withdraws once when two members do it at the same time", async () => {
    agreed(await submitEntry(some.ada.context, submission()));
    const outcomes = await Promise.all([withdrawEntry(some.ada.context), withdrawEntry(some.ada.context)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.read.$count(withdrawal)).toBe(1);
  });

  it("goes either way a millisecond before the close and neither way at the close", async () => {
    const { closesAt } = some;
    agreed(await submitEntry(some.ada.context, submission()));
    expect(refusedWith(await withdrawEntry(some.at(closesAt)))).toBe("submission closed");
    agreed(await withdrawEntry(some.at(closesAt - 1)));
    expect(refusedWith(await undoWithdrawal(some.at(closesAt)))).toBe("submission closed");
    expect(await stateWord(closesAt)).toBe("withdrawn");
    agreed(await undoWithdrawal(some.at(closesAt - 1)));
    expect(await stateWord(closesAt)).toBe("locked");
  });
});
