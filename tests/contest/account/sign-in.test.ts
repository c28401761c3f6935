import { beforeEach, describe, expect, it } from "vitest";
import { beginGithubRound } from "#app/contest/account/begin-github-round.ts";
import { closeGithubRound } from "#app/contest/account/close-github-round.ts";
import { linkGithub } from "#app/contest/account/link-github.ts";
import { addressesOf, confirmedAddressesOf, findAccount } from "#app/contest/account/queries.ts";
import { signInWithGithub } from "#app/contest/account/sign-in-with-github.ts";
import { asPerson, asPortal } from "#app/contest/actors.ts";
import { account, address, githubRound } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, refusedWith, someone } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const now = Date.UTC(2013, 5, 1);
const TEN_MINUTES = 600_000;
const ada = { githubId: "41", login: "ada", name: "Ada Quill", email: "Ada@Quill.example" };

let db: Store;
beforeEach(async () => {
  db = await openTestStore();
});

const portal = (at = now) => ({ db, now: at, by: asPortal() });
const person = (accountId: string, at = now) => ({ db, now: at, by: asPerson(accountId) });
const acts = async () => (await db.read.select({ act: journal.act }).from(journal)).map(({ act }) => act);

async function someoneWithoutGithub() {
  const [made] = await Promise.all([someone(db, "mailed")]);
  await db.write(async (tx) => {
    await tx.update(account).set({ githubId: null, login: null });
    return { ok: true };
  });
  return made.accountId;
}

describe("a round to GitHub", () => {
  const round = { state: "s".repeat(43), codeVerifier: "v", purpose: "sign in", returnTo: "/account" } as const;

  it("gives its verifier back once, and keeps no state", async () => {
    agreed(await beginGithubRound(portal(), round));
    expect(JSON.stringify(await db.read.select().from(githubRound))).not.toContain(round.state);
    const { state: _, ...kept } = round;
    expect(agreed(await closeGithubRound(portal(now + TEN_MINUTES - 1), { state: round.state }))).toEqual(kept);
    expect(refusedWith(await closeGithubRound(portal(), { state: round.state }))).toBe("sign-in round used");
  });

  it("is refused when nobody began it, and after ten minutes", async () => {
    expect(refusedWith(await closeGithubRound(portal(), { state: "other" }))).toBe("sign-in round not known");
    agreed(await beginGithubRound(portal(), round));
    const late = await closeGithubRound(portal(now + TEN_MINUTES), { state: round.state });
    expect(refusedWith(late)).toBe("sign-in round expired");
    expect((await db.read.select().from(githubRound))[0]?.usedAt).toBeNull();
  });

  it("is completed by one of two that come back at once", async () => {
    agreed(await beginGithubRound(portal(), round));
    const both = await Promise.all([1, 2].map(() => closeGithubRound(portal(), { state: round.state })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("signing in with GitHub", () => {
  it("makes an account with the verified address in lower case, and says so in the journal without naming anybody", async () => {
    const { accountId, isNew } = agreed(await signInWithGithub(portal(), ada));
    expect(isNew).toBe(true);
    expect(await findAccount(db.read, accountId)).toMatchObject({ githubId: "41", login: "ada", name: "Ada Quill" });
    expect(await confirmedAddressesOf(db.read, accountId)).toEqual(["ada@quill.example"]);
    const lines = await db.read.select().from(journal);
    expect(lines.map(({ act, subject }) => [act, subject])).toEqual([["made an account", `account ${accountId}`]]);
    expect(JSON.stringify(lines)).not.toMatch(/ada|quill/i);
  });

  it("finds the account by its numeric id, and brings login and name up to date", async () => {
    const first = agreed(await signInWithGithub(portal(), ada));
    const again = agreed(await signInWithGithub(portal(), { ...ada, login: "ada-q", name: null, email: null }));
    expect(again).toEqual({ accountId: first.accountId, isNew: false });
    expect(await findAccount(db.read, first.accountId)).toMatchObject({ login: "ada-q", name: "ada-q" });
    expect(await confirmedAddressesOf(db.read, first.accountId)).toEqual(["ada@quill.example"]);
    expect(await acts()).toEqual(["made an account"]);
  });

  it("gives somebody else with the same login another account", async () => {
    const first = agreed(await signInWithGithub(portal(), ada));
    const second = agreed(await signInWithGithub(portal(), { ...ada, githubId: "42", email: null }));
    expect(second.accountId).not.toBe(first.accountId);
  });

  it("leaves an address with the account that confirmed it", async () => {
    const first = agreed(await signInWithGithub(portal(), ada));
    const second = agreed(await signInWithGithub(portal(), { ...ada, githubId: "42" }));
    expect(await addressesOf(db.read, second.accountId)).toEqual([]);
    expect(await confirmedAddressesOf(db.read, first.accountId)).toEqual(["ada@quill.example"]);
  });

  it("confirms an address that the account had added and not confirmed", async () => {
    const { accountId } = agreed(await signInWithGithub(portal(), { ...ada, email: null }));
    await db.write(async (tx) => {
      await tx.insert(address).values({ accountId, address: "ada@quill.example", addedAt: now });
      return { ok: true };
    });
    agreed(await signInWithGithub(portal(now + 1), ada));
    expect(await addressesOf(db.read, accountId)).toMatchObject([{ confirmedAt: now + 1 }]);
  });

  it("makes one account for two first sign-ins at once", async () => {
    await Promise.all([1, 2].map(() => signInWithGithub(portal(), ada)));
    expect(await db.read.$count(account)).toBe(1);
    expect(await acts()).toEqual(["made an account"]);
  });
});

describe("linking GitHub", () => {
  it("gives an account without GitHub its id and login, with a line in the journal", async () => {
    const accountId = await someoneWithoutGithub();
    agreed(await linkGithub(person(accountId), ada));
    expect(await findAccount(db.read, accountId)).toMatchObject({ githubId: "41", login: "ada", name: "mailed" });
    expect(await confirmedAddressesOf(db.read, accountId)).toContain("ada@quill.example");
    expect(await acts()).toEqual(["linked GitHub"]);
  });

  it("changes nothing when the same one is linked again", async () => {
    const accountId = await someoneWithoutGithub();
    agreed(await linkGithub(person(accountId), ada));
    agreed(await linkGithub(person(accountId), ada));
    expect(await acts()).toEqual(["linked GitHub"]);
  });

  it("refuses a GitHub account that belongs to somebody else, and a second one", async () => {
    const accountId = await someoneWithoutGithub();
    agreed(await signInWithGithub(portal(), ada));
    expect(refusedWith(await linkGithub(person(accountId), ada))).toBe("github belongs to another account");
    expect((await findAccount(db.read, accountId))?.githubId).toBeNull();
    agreed(await linkGithub(person(accountId), { ...ada, githubId: "43" }));
    expect(refusedWith(await linkGithub(person(accountId), { ...ada, githubId: "44" }))).toBe("account has github");
  });

  it("gives a GitHub account to one of two who link it at once", async () => {
    const first = await someoneWithoutGithub();
    const second = (await someone(db, "other")).accountId;
    await db.write(async (tx) => {
      await tx.update(account).set({ githubId: null });
      return { ok: true };
    });
    const both = await Promise.all([first, second].map((accountId) => linkGithub(person(accountId), ada)));
    expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  });
});
