import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "#app/contest/account/roles/accept-invitation.ts";
import { seesEntries } from "#app/contest/account/roles/queries.ts";
import { asOperator, asPerson } from "#app/contest/actors.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { newId } from "#db/ids.ts";
import { account, address } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import { githubWaiver, invitation } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed, SECRET, someone, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const jude = { address: "jude@example.org", kind: "independent" as const };
const AT = Date.UTC(2013, 2, 5);
const REASON = "Has no GitHub account.";

let db: Store;
let file: ContestFile;
let contestId: string;

beforeEach(async () => {
  db = await openTestStore();
  ({ file, contestId } = await withCloudPrize(db, (given) => ({
    ...given,
    people: { organizers: [], nominators: [], judges: [{ ...jude, githubWaiver: REASON }], auditors: [] },
  })));
});

/** Somebody who came by a mailed link and has no GitHub account linked. */
async function byMail() {
  const accountId = newId();
  await db.write(async (tx) => {
    await tx.insert(account).values({ id: accountId, name: "Jude", createdAt: 1 });
    await tx.insert(address).values({ accountId, address: jude.address, addedAt: 1, confirmedAt: 1 });
    return { ok: true as const };
  });
  return accountId;
}

async function accept(accountId: string) {
  const [open] = (await db.read.select().from(invitation)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const context = { db, now: AT, by: asPerson(accountId) };
  agreed(await acceptInvitation(context, { invitationId: open?.id ?? "" }));
}

describe("a waiver of GitHub in a contest file", () => {
  it("lets the invited judge see entries from the moment they accept, with the file's reason", async () => {
    const accountId = await byMail();
    expect(await seesEntries(db.read, contestId, accountId)).toBe(false);
    await accept(accountId);
    expect(await seesEntries(db.read, contestId, accountId)).toBe(true);
    expect(await db.read.select().from(githubWaiver)).toEqual([
      { contestId, accountId, reason: REASON, grantedBy: null, grantedAt: AT },
    ]);
    expect((await db.read.select().from(journal)).map(({ act }) => act)).toContain("waived GitHub");
  });

  it("is not needed, and not counted, for whoever has linked GitHub by then", async () => {
    const { accountId } = await someone(db, "jude");
    await accept(accountId);
    expect(await db.read.$count(githubWaiver)).toBe(0);
    expect(await seesEntries(db.read, contestId, accountId)).toBe(true);
  });

  it("is gone when the file no longer has it before they accept", async () => {
    const asked = { file: { ...file, people: { ...file.people, judges: [jude] } }, reason: "", secret: SECRET };
    agreed(await importContest({ db, now: AT - 1, by: asOperator() }, { ...asked, githubIds: new Map() }));
    const accountId = await byMail();
    await accept(accountId);
    expect(await db.read.$count(githubWaiver)).toBe(0);
    expect(await seesEntries(db.read, contestId, accountId)).toBe(false);
  });
});
