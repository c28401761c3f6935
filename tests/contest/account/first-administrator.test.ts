import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeAdministratorLink } from "#app/contest/account/make-administrator-link.ts";
import { nameFirstAdministrator } from "#app/contest/account/name-first-administrator.ts";
import { administrators } from "#app/contest/account/queries.ts";
import { asOperator, asPerson } from "#app/contest/actors.ts";
import { administratorLink } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { offerAdministratorLink } from "#scripts/administrator-link.ts";
import { agreed, refusedWith, SECRET, someone } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const now = Date.UTC(2013, 5, 1);
const DAY = 86_400_000;

let db: Store;
beforeEach(async () => {
  db = await openTestStore();
});

const make = (at = now) => makeAdministratorLink({ db, now: at, by: asOperator() }, { secret: SECRET });
const enter = (accountId: string, token: string, at = now) =>
  nameFirstAdministrator({ db, now: at, by: asPerson(accountId) }, { token });

describe("the first administrator", () => {
  it("enters by the link within a day, once, and the journal says so", async () => {
    const { accountId } = await someone(db, "ada");
    const { token, expiresAt } = agreed(await make());
    expect(expiresAt).toBe(now + DAY);
    expect(JSON.stringify(await db.read.select().from(administratorLink))).not.toContain(token);
    expect(refusedWith(await enter(accountId, token, now + DAY))).toBe("link expired");
    expect(refusedWith(await enter(accountId, "guess"))).toBe("link not known");
    agreed(await enter(accountId, token, now + DAY - 1));
    expect(await administrators(db.read)).toMatchObject([{ accountId, login: "ada" }]);
    expect(await db.read.select().from(journal)).toMatchObject([
      { act: "became the first administrator", actorId: accountId, subject: `account ${accountId}` },
    ]);
  });

  it("is only one, even when two press the button at once", async () => {
    const people = [await someone(db, "ada"), await someone(db, "ben")];
    const { token } = agreed(await make());
    const both = await Promise.all(people.map(({ accountId }) => enter(accountId, token)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await administrators(db.read)).toHaveLength(1);
    expect(refusedWith(await make())).toBe("portal has an administrator");
  });

  it("cannot use a link that was renewed", async () => {
    const { accountId } = await someone(db, "ada");
    const { token: old } = agreed(await make());
    const { token: renewed } = agreed(await make(now + 1));
    expect(refusedWith(await enter(accountId, old))).toBe("link not known");
    agreed(await enter(accountId, renewed, now + 2));
  });
});

describe("the file with the link", () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), "laurels-data-"));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true }));
  const offer = (at = now) =>
    offerAdministratorLink(db, { dataFolder, origin: "https://prizes.example.org", secret: SECRET, now: at });

  it("can be read by its owner alone, is renewed, and goes once there is an administrator", async () => {
    const { accountId } = await someone(db, "ada");
    const file = (await offer()) ?? "";
    const first = readFileSync(file, "utf8");
    expect(first).toMatch(/^https:\/\/prizes\.example\.org\/first-administrator\/[\w-]{43}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await offer(now + 1)).toBe(file);
    expect(readFileSync(file, "utf8")).not.toBe(first);
    agreed(await enter(accountId, readFileSync(file, "utf8").trim().split("/").at(-1) ?? "", now + 1));
    expect(await offer(now + 2)).toBeUndefined();
    expect(() => statSync(file)).toThrow("ENOENT");
  });
});
