import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { contestFileOf, dateChangesOf } from "#app/contest/setup/queries.ts";
import { account, administrator } from "#db/schema/account.ts";
import { auditor, organizer } from "#db/schema/people.ts";
import { contest } from "#db/schema/setup.ts";
import type { Browser } from "#tests/support/browse.ts";
import { cloudPrize, DURING, withCloudPrize } from "#tests/support/contest.ts";
import { readable } from "#tests/support/forms-on-page.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let contestId: string;
const people: string[] = [];

const NEW = "/administrator/contests/new";
const OWN = "/cloud-prize/organizer/contest";

/** A browser signed in as the n-th of the stand-in's people, and their account. */
async function signedIn(place: number): Promise<{ browser: Browser; accountId: string }> {
  const browser = portal.browser();
  const login = people[place] ?? "";
  await browser.signIn(login);
  const found = (await portal.store.read.select().from(account)).find((each) => each.login === login);
  return { browser, accountId: found?.id ?? "" };
}

let admin: Browser;
let olga: Browser;
let audrey: Browser;

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.submission });
  ({ contestId } = await withCloudPrize(portal.store));
  people.push(
    ...[...portal.standin.world.accounts.values()].flatMap(({ kind, login }) => (kind === "User" ? [login] : [])),
  );
  const [one, two, three] = [await signedIn(0), await signedIn(1), await signedIn(2)];
  await portal.store.write(async (tx) => {
    const since = DURING.submission;
    await tx.insert(administrator).values({ accountId: one.accountId, namedAt: since });
    await tx.insert(organizer).values({ contestId, accountId: two.accountId, since });
    await tx.insert(auditor).values({ contestId, accountId: three.accountId, since });
    return { ok: true };
  });
  [admin, olga, audrey] = [one.browser, two.browser, three.browser];
});

afterAll(() => portal?.stop());

const written = (change: Partial<ReturnType<typeof cloudPrize>> = {}) =>
  writeContestFile({ ...cloudPrize(), ...change });
const slugs = async () =>
  (await portal.store.read.select({ slug: contest.slug }).from(contest)).map(({ slug }) => slug);

async function choose(browser: Browser, address: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.set("text", "left over");
  form.set("upload", new File([bytes], "contest.yaml"));
  const cookie = [...(browser.jar.get(new URL(portal.url).origin) ?? [])].map(([name, value]) => `${name}=${value}`);
  const headers = { cookie: cookie.join("; "), origin: portal.url };
  const answer = await fetch(new URL(address, portal.url), { method: "POST", body: form, headers });
  return { status: answer.status, text: readable(await answer.text()) };
}

describe("opening a contest from a file", () => {
  it("lists every problem with its place, keeps the text, and opens nothing", async () => {
    await admin.visit(NEW);
    const page = await admin.submit(
      { button: "Show what would change" },
      { text: "format: laurels-contest/1\nslugg: x\n" },
    );
    expect(page.status).toBe(400);
    expect(page.text).toContain("Line 2, column 1");
    expect(page.text).toContain("Write slug, or remove the line.");
    expect(page.forms.flatMap(({ fields }) => fields)).toContainEqual([
      "text",
      "format: laurels-contest/1\nslugg: x\n",
    ]);
  });

  it("says where GitHub has no such person", async () => {
    const judges = [{ login: "no-such-person-anywhere", kind: "independent" as const }];
    const text = written({ slug: "fresh-prize", people: { ...cloudPrize().people, judges } });
    await admin.visit(NEW);
    const page = await admin.submit({ button: "Show what would change" }, { text });
    expect(page.status).toBe(400);
    const line = text.split("\n").findIndex((each) => each.includes("no-such-person-anywhere")) + 1;
    expect(page.text).toContain(`Line ${line}, column`);
  });

  it("shows the contest first, and opens it by a second click", async () => {
    await admin.visit(NEW);
    const preview = await admin.submit(
      { button: "Show what would change" },
      { text: written({ slug: "fresh-prize" }) },
    );
    expect(preview.status).toBe(200);
    expect(preview.text).toContain("A new contest");
    expect(await slugs()).toEqual(["cloud-prize"]);
    const home = await admin.submit({ button: "Open this contest" });
    expect(home.url.pathname).toBe("/fresh-prize");
    expect(home.status).toBe(200);
    expect(await slugs()).toEqual(["cloud-prize", "fresh-prize"]);
  });

  it("shows the changes again when the text was changed after they were shown", async () => {
    await admin.visit(NEW);
    await admin.submit({ button: "Show what would change" }, { text: written({ slug: "third-prize" }) });
    const page = await admin.submit({ button: "Open this contest" }, { text: written({ slug: "other-prize" }) });
    expect(page.text).toContain("/other-prize");
    expect(await slugs()).not.toContain("third-prize");
    expect(await slugs()).not.toContain("other-prize");
  });

  it("takes a chosen file in place of the text, and refuses one that is not a text", async () => {
    const chosen = await choose(admin, NEW, new TextEncoder().encode(written({ slug: "chosen-prize" })));
    expect(chosen.status).toBe(200);
    expect(chosen.text).toContain("Address /chosen-prize");
    const broken = await choose(admin, NEW, new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
    expect(broken.status).toBe(400);
    expect(broken.text).toContain("not a text in UTF-8");
  });

  it("starts from a copy of another contest under an address of its own", async () => {
    const page = await admin.visit(`${NEW}?like=cloud-prize`);
    const text = page.forms.flatMap(({ fields }) => fields).find(([name]) => name === "text")?.[1] ?? "";
    const reading = readContestFile(text);
    expect(reading).toMatchObject({ ok: true, contest: { slug: "cloud-prize-next", name: cloudPrize().name } });
  });

  it("is not there for anybody but the administrator", async () => {
    expect((await olga.visit(NEW)).status).toBe(404);
    expect((await olga.post(NEW, { text: written({ slug: "olgas-prize" }) }, { origin: portal.url })).status).toBe(404);
    expect(await slugs()).not.toContain("olgas-prize");
  });
});

describe("the contest's file on the organizer's desk", () => {
  it("is exported so that it reads the same", async () => {
    const page = await olga.visit(`${OWN}/file`);
    expect(page.headers.get("content-disposition")).toBe('attachment; filename="cloud-prize.yaml"');
    expect(readContestFile(page.html)).toEqual({
      ok: true,
      contest: await contestFileOf(portal.store.read, contestId),
    });
  });

  it("asks for a reason when dates change, keeps what was typed, and then shows the new dates", async () => {
    const { calendar } = cloudPrize();
    const { opensAt, closesAt } = calendar.submission;
    const moved = { ...calendar, submission: { opensAt, closesAt: closesAt + 86_400_000 } };
    await olga.visit(OWN);
    const preview = await olga.submit(
      { button: "Show what would change" },
      { text: written({ calendar: moved, tagline: "A day more." }) },
    );
    expect(preview.text).toContain("dates of submission change");
    const refused = await olga.submit({ button: "Make these changes" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("changed dates are shown to everyone");
    const page = await olga.submit({ button: "Make these changes" }, { reason: "The mail server was down." });
    expect(page.text).toContain("The contest was changed");
    expect((await contestFileOf(portal.store.read, contestId)).tagline).toBe("A day more.");
    expect(await dateChangesOf(portal.store.read, contestId)).toMatchObject([{ reason: "The mail server was down." }]);
  });

  it("refuses a file of another contest before anything is shown", async () => {
    await olga.visit(OWN);
    const page = await olga.submit({ button: "Show what would change" }, { text: written({ slug: "fresh-prize" }) });
    expect(page.status).toBe(403);
    expect(page.text).toContain("not the one you organize");
  });

  it("is read but not changed by an auditor, and is closed to everybody else", async () => {
    const page = await audrey.visit(OWN);
    expect(page.status).toBe(200);
    expect(page.text).toContain("laurels-contest/1");
    expect(page.forms.filter(({ action }) => action === OWN)).toEqual([]);
    expect((await audrey.post(OWN, { text: written() }, { origin: portal.url })).status).toBe(403);
    expect((await admin.visit(OWN)).status).toBe(403);
    expect((await admin.visit(`${OWN}/file`)).html).not.toContain("laurels-contest/1");
    expect(portal.errors).toEqual([]);
  });
});
