import { beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { holdLetter } from "#app/contest/around/mail/hold-letter.ts";
import { outboxCounts } from "#app/contest/around/mail/outbox/queries.ts";
import { releaseLetter } from "#app/contest/around/mail/release-letter.ts";
import { queueLetterToAccount } from "#app/contest/outbox.ts";
import type { Workshop } from "#app/jobs/work.ts";
import { newId } from "#db/ids.ts";
import { conflict } from "#db/schema/judging.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { doDueJobs } from "#scripts/worker.ts";
import { works } from "#scripts/works.ts";
import { agreed, DURING, refusedWith, SECRET, serving, withCloudPrize } from "#tests/support/contest.ts";
import { anEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let olga: { accountId: string };
let mailId: string;
let sent: string[];

beforeEach(async () => {
  db = await openTestStore();
  contestId = (await withCloudPrize(db)).contestId;
  olga = await serving(db, contestId, "organizer", "olga");
  const judge = await serving(db, contestId, "judge", "judy");
  const { entryId } = await anEntry(db, contestId);
  sent = [];
  await db.write(async (tx) => {
    const found = { contestId, accountId: judge.accountId, entryId, source: "found" as const, reason: "Found." };
    await tx.insert(conflict).values({ ...found, evidence: [], raisedAt: DURING.judging });
    const letter = { kind: "conflicts found", facts: { contestId, searchId: newId() } } as const;
    await queueLetterToAccount(tx, DURING.judging, olga.accountId, { contestId, event: "found", letter });
    return { ok: true as const };
  });
  mailId = (await db.read.select().from(mail)).find(({ event }) => event === "found")?.id ?? "";
});

const organizing = (of = contestId) => ({ db, now: DURING.judging, by: asOrganizer(of, olga.accountId) });
const log = { info: () => {}, warn: () => {}, error: (fields: object) => void sent.push(JSON.stringify(fields)) };

async function work() {
  const post: Workshop["post"] = async ({ to }) => {
    sent.push(to);
    return { sent: true };
  };
  const workshop = { store: db, now: () => DURING.judging, post, origin: "http://localhost", secret: SECRET };
  await doDueJobs(workshop as unknown as Workshop, { "send mail": works["send mail"] }, log);
}

describe("a letter of the outbox", () => {
  it("stays while it is held back, and leaves once it is released", async () => {
    agreed(await holdLetter(organizing(), { mailId }));
    await work();
    expect(sent).toEqual([]);
    expect(await outboxCounts(db.read, contestId)).toMatchObject({ held: 1, sent: 0 });
    agreed(await releaseLetter(organizing(), { mailId }));
    await work();
    expect(sent).toEqual(["olga@example.org"]);
    expect(await outboxCounts(db.read, contestId)).toMatchObject({ held: 0, sent: 1 });
    expect(
      (await db.read.select().from(journal))
        .map(({ act }) => act)
        .slice(-2)
        .sort(),
    ).toEqual(["held back a letter: conflicts found", "released a letter: conflicts found"]);
  });

  it("is not held back twice, not after it left, and not released when it is not held", async () => {
    expect(refusedWith(await releaseLetter(organizing(), { mailId }))).toBe("letter is not held");
    agreed(await holdLetter(organizing(), { mailId }));
    expect(refusedWith(await holdLetter(organizing(), { mailId }))).toBe("letter cannot be held");
    agreed(await releaseLetter(organizing(), { mailId }));
    await work();
    expect(refusedWith(await holdLetter(organizing(), { mailId }))).toBe("letter cannot be held");
  });

  it("is not to be touched from another contest", async () => {
    expect(refusedWith(await holdLetter(organizing("another contest"), { mailId }))).toBe("not found");
    expect(refusedWith(await releaseLetter(organizing("another contest"), { mailId }))).toBe("not found");
  });
});
