import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addAddress } from "#app/contest/account/add-address.ts";
import { askForSignInLink } from "#app/contest/account/ask-for-sign-in-link.ts";
import { confirmAddress } from "#app/contest/account/confirm-address.ts";
import { addressesOf, confirmedAddressesOf, findAccount } from "#app/contest/account/queries.ts";
import { removeAddress } from "#app/contest/account/remove-address.ts";
import { signInByLink } from "#app/contest/account/sign-in-by-link.ts";
import { asPerson, asPortal } from "#app/contest/actors.ts";
import { linkToken } from "#db/link-token.ts";
import { account, address, signInLink } from "#db/schema/account.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { invitation } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith, SECRET, someone, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const now = Date.UTC(2013, 5, 1);
const MINUTE = 60_000;

let db: Store;
beforeEach(async () => {
  db = await openTestStore();
});

const portal = (at = now) => ({ db, now: at, by: asPortal() });
const person = (accountId: string, at = now) => ({ db, now: at, by: asPerson(accountId) });
const ask = (to: string, at = now) =>
  askForSignInLink(portal(at), { address: to, returnTo: "/account", secret: SECRET });

/** The token in the letter that was queued last, as the letter itself would have it. */
async function lastToken(): Promise<string> {
  const letters = await db.read.select().from(mail);
  const letter = letters.at(-1)?.letter;
  if (letter?.kind !== "sign-in link" && letter?.kind !== "address confirmation") throw new Error("no link was mailed");
  return linkToken(SECRET, "sign in", letter.facts.linkId);
}

describe("asking for a link to sign in", () => {
  it("mails one to a confirmed address, whatever its case, and keeps neither token nor text", async () => {
    await someone(db, "ada");
    agreed(await ask(" ADA@example.org"));
    const token = await lastToken();
    expect(await db.read.select({ to: mail.recipient, letter: mail.letter }).from(mail)).toMatchObject([
      { to: "ada@example.org", letter: { kind: "sign-in link" } },
    ]);
    const kept = [await db.read.select().from(mail), await db.read.select().from(signInLink)];
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("does nothing for an address that nobody has confirmed", async () => {
    const { accountId } = await someone(db, "ada");
    agreed(await addAddress(person(accountId), { address: "new@example.org", secret: SECRET }));
    agreed(await ask("new@example.org"));
    agreed(await ask("nobody@example.org"));
    const links = await db.read.select({ purpose: signInLink.purpose }).from(signInLink);
    expect(links).toEqual([{ purpose: "confirm address" }]);
  });

  it("mails five letters to one address within an hour, and the sixth a millisecond after", async () => {
    await someone(db, "ada");
    for (const minute of [0, 1, 2, 3, 4, 5, 59]) agreed(await ask("ada@example.org", now + minute * MINUTE));
    expect(await db.read.$count(mail)).toBe(5);
    agreed(await ask("ada@example.org", now + 60 * MINUTE - 1));
    expect(await db.read.$count(mail)).toBe(5);
    agreed(await ask("ada@example.org", now + 60 * MINUTE));
    expect(await db.read.$count(mail)).toBe(6);
  });

  it("counts each address for itself", async () => {
    await someone(db, "ada");
    await someone(db, "ben");
    for (const _ of [1, 2, 3, 4, 5, 6]) agreed(await ask("ada@example.org"));
    agreed(await ask("ben@example.org"));
    expect(await db.read.$count(mail, eq(mail.recipient, "ben@example.org"))).toBe(1);
  });
});

describe("following a link to sign in", () => {
  it("leads to the account that confirmed the address, once, within fifteen minutes", async () => {
    const { accountId } = await someone(db, "ada");
    agreed(await ask("ada@example.org"));
    const token = await lastToken();
    expect(refusedWith(await signInByLink(portal(now + 15 * MINUTE), { token }))).toBe("link expired");
    const entered = agreed(await signInByLink(portal(now + 15 * MINUTE - 1), { token }));
    expect(entered).toEqual({ accountId, returnTo: "/account" });
    expect(refusedWith(await signInByLink(portal(), { token }))).toBe("link used");
    expect(refusedWith(await signInByLink(portal(), { token: "made up" }))).toBe("link not known");
  });

  it("is used by one of two that press the button at once", async () => {
    await someone(db, "ada");
    agreed(await ask("ada@example.org"));
    const token = await lastToken();
    const both = await Promise.all([1, 2].map(() => signInByLink(portal(), { token })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("makes an account with the invited name for an address that only an invitation names", async () => {
    const { file } = await withCloudPrize(db, (given) => ({
      ...given,
      people: { ...given.people, auditors: [{ address: "grace@example.org", name: "Grace Hull" }] },
    }));
    expect(file.people.auditors).toHaveLength(1);
    const soon = Date.UTC(2013, 2, 2);
    agreed(await ask("grace@example.org", soon));
    const { accountId } = agreed(await signInByLink(portal(soon), { token: await lastToken() }));
    expect(await findAccount(db.read, accountId)).toMatchObject({ name: "Grace Hull", githubId: null });
    expect(await confirmedAddressesOf(db.read, accountId)).toEqual(["grace@example.org"]);
    const made = (await db.read.select().from(journal)).filter(({ act }) => act === "made an account");
    expect(made).toMatchObject([{ actorRole: "portal", actorId: null, subject: `account ${accountId}` }]);
  });

  it("leads nowhere once the invitation was withdrawn, and stays unused", async () => {
    await withCloudPrize(db, (given) => ({
      ...given,
      people: { ...given.people, auditors: [{ address: "grace@example.org" }] },
    }));
    const soon = Date.UTC(2013, 2, 2);
    agreed(await ask("grace@example.org", soon));
    await db.write(async (tx) => {
      await tx.update(invitation).set({ withdrawnAt: soon });
      return { ok: true };
    });
    expect(refusedWith(await signInByLink(portal(soon), { token: await lastToken() }))).toBe("link not known");
    expect(await db.read.$count(account)).toBe(0);
    expect((await db.read.select().from(signInLink))[0]?.usedAt).toBeNull();
  });

  it("does not take a link that confirms an address", async () => {
    const { accountId } = await someone(db, "ada");
    agreed(await addAddress(person(accountId), { address: "new@example.org", secret: SECRET }));
    expect(refusedWith(await signInByLink(portal(), { token: await lastToken() }))).toBe("link not known");
  });
});

describe("an address of one's own", () => {
  it("counts once its link was opened by the account that asked, with a line in the journal", async () => {
    const { accountId } = await someone(db, "ada");
    agreed(await addAddress(person(accountId), { address: "Work@Example.org", secret: SECRET }));
    expect(await confirmedAddressesOf(db.read, accountId)).toEqual(["ada@example.org"]);
    const token = await lastToken();
    const stranger = await someone(db, "ben");
    expect(refusedWith(await confirmAddress(person(stranger.accountId), { token }))).toBe("link for another account");
    expect(agreed(await confirmAddress(person(accountId), { token }))).toEqual({ address: "work@example.org" });
    expect(await confirmedAddressesOf(db.read, accountId)).toContain("work@example.org");
    expect(refusedWith(await confirmAddress(person(accountId), { token }))).toBe("link used");
    const lines = await db.read.select().from(journal);
    expect(lines.map(({ act }) => act)).toEqual(["confirmed an address"]);
    expect(JSON.stringify(lines)).not.toContain("work@example.org");
  });

  it("stays with the account that confirmed it first", async () => {
    const [ada, ben] = [await someone(db, "ada"), await someone(db, "ben")];
    const tokens: string[] = [];
    for (const { accountId } of [ada, ben]) {
      agreed(await addAddress(person(accountId), { address: "both@example.org", secret: SECRET }));
      tokens.push(await lastToken());
    }
    agreed(await confirmAddress(person(ada.accountId), { token: tokens[0] ?? "" }));
    const second = await confirmAddress(person(ben.accountId), { token: tokens[1] ?? "" });
    expect(refusedWith(second)).toBe("address belongs to another account");
    expect(await confirmedAddressesOf(db.read, ben.accountId)).toEqual(["ben@example.org"]);
  });

  it("is refused when it is confirmed already, at the eleventh, and at the sixth letter within an hour", async () => {
    const { accountId } = await someone(db, "ada");
    const add = (added: string) => addAddress(person(accountId), { address: added, secret: SECRET });
    expect(refusedWith(await add("ada@example.org"))).toBe("address is confirmed already");
    for (const _ of [1, 2, 3, 4, 5]) agreed(await add("a0@example.org"));
    expect(refusedWith(await add("a0@example.org"))).toBe("too many letters");
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) agreed(await add(`a${number}@example.org`));
    expect(refusedWith(await add("a9@example.org"))).toBe("too many addresses");
    expect(await db.read.$count(address)).toBe(10);
  });

  it("goes, but never the last way to sign in, nor somebody else's", async () => {
    const { accountId } = await someone(db, "ada");
    const ben = await someone(db, "ben");
    const [own] = await addressesOf(db.read, accountId);
    const addressId = own?.id ?? "";
    expect(refusedWith(await removeAddress(person(ben.accountId), { addressId }))).toBe("not found");
    await db.write(async (tx) => {
      await tx.update(account).set({ githubId: null }).where(eq(account.id, accountId));
      return { ok: true };
    });
    expect(refusedWith(await removeAddress(person(accountId), { addressId }))).toBe("last way to sign in");
    await db.write(async (tx) => {
      await tx.update(account).set({ githubId: "5" }).where(eq(account.id, accountId));
      return { ok: true };
    });
    agreed(await removeAddress(person(accountId), { addressId }));
    expect(await addressesOf(db.read, accountId)).toEqual([]);
  });
});
