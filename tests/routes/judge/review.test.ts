import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "#db/schema/account.ts";
import { mark, recusal, review } from "#db/schema/judging.ts";
import { organizer, panelMember, participation } from "#db/schema/people.ts";
import { contest } from "#db/schema/setup.ts";
import { versionMember, versionRepository } from "#db/schema/versions.ts";
import type { Browser } from "#tests/support/browse.ts";
import { DURING, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, aNewVersion, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const DESK = "/cloud-prize/judging";

let portal: TestPortal;
let contestId: string;
let organizerId: string;
let people: string[];
let judy: { browser: Browser; accountId: string };
let joan: { browser: Browser; accountId: string };

async function signedIn(place: number) {
  const browser = portal.browser();
  const login = people[place] ?? "";
  await browser.signIn(login);
  const [found] = await portal.store.read.select().from(account).where(eq(account.login, login));
  return { browser, accountId: found?.id ?? "" };
}

async function onPanel({ accountId }: { accountId: string }) {
  const basis = { contestId, accountId, side: "decides" as const, since: DURING.submission };
  await portal.store.write(async (tx) => {
    await tx.insert(participation).values(basis);
    await tx.insert(panelMember).values({ ...basis, kind: "independent" });
    return { ok: true };
  });
}

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.judging });
  ({ contestId } = await withCloudPrize(portal.store));
  people = [...portal.standin.world.accounts.values()].flatMap(({ kind, login }) => (kind === "User" ? [login] : []));
  judy = await signedIn(0);
  joan = await signedIn(1);
  organizerId = (await signedIn(2)).accountId;
  await onPanel(judy);
  await onPanel(joan);
  await portal.store.write(async (tx) => {
    await tx.insert(organizer).values({ contestId, accountId: organizerId, since: DURING.submission });
    return { ok: true };
  });
});

afterAll(() => portal?.stop());

async function assigned(title: string, commit?: string): Promise<MadeEntry> {
  const entry = await anEntry(portal.store, contestId, { title, ...(commit && { commit }) });
  await aFinalist(portal.store, contestId, entry, organizerId);
  await anAssignment(portal.store, contestId, "judging", judy, entry);
  return entry;
}

const pathOf = ({ code }: MadeEntry) => `${DESK}/${code}`;
const marksOn = (browser: Browser) => [
  ...new Set([...browser.page.html.matchAll(/name="(marks\.[^"]+)"/g)].map(([, name = ""]) => name)),
];

/** Marks for every criterion of the page: yes at the gate, which comes first, and the same number elsewhere. */
const filled = (browser: Browser, value: string) =>
  Object.fromEntries(marksOn(browser).map((name, place) => [name, place === 0 ? "1" : value]));

const reviews = () => portal.store.read.select().from(review);
const reviewOf = async ({ versionId }: MadeEntry) =>
  (await reviews()).find(({ seenVersionId }) => seenVersionId === versionId);

describe("the judge's review over HTTP", () => {
  it("shows the entry at the commit that was handed in, and the rubric beside it", async () => {
    const tool = await assigned("Pinned tool", COMMIT);
    const page = await judy.browser.visit(pathOf(tool));
    expect(page.status).toBe(200);
    expect(page.text).toContain("Pinned tool");
    expect(page.html).toContain(`${portal.standin.url}/acme/tool/tree/${COMMIT}`);
    expect(page.text).toContain("Original and useful");
    expect(page.text).toContain("40 % of the score");
  });

  it("goes on to the next entry after a complete review, and to the desk after the last", async () => {
    const one = await assigned("First in line");
    const two = await assigned("Second in line");
    await judy.browser.visit(DESK);
    expect(judy.browser.page.text).toContain("First in line");
    await judy.browser.visit(pathOf(one));
    const after = await judy.browser.submit({ button: "Submit and go on" }, filled(judy.browser, "7"));
    expect(after.url.pathname).toMatch(new RegExp(`^${DESK}/`));
    expect(after.url.pathname).not.toBe(pathOf(one));
    expect((await reviewOf(one))?.submittedAt).toBe(DURING.judging);
    await judy.browser.visit(pathOf(two));
    await judy.browser.submit({ button: "Submit and go on" }, filled(judy.browser, "8"));
    const desk = await judy.browser.visit(DESK);
    expect(desk.text).toContain("7.00");
    expect(desk.text).toContain("8.00");
  });

  it("lists the states in which it was submitted, and takes an earlier one up again", async () => {
    const tool = await assigned("Changed twice");
    for (const value of ["6", "9"]) {
      await judy.browser.visit(pathOf(tool));
      const button = value === "6" ? "Submit and go on" : "Submit the changed review";
      await judy.browser.submit({ button }, { ...filled(judy.browser, value), privateNote: `Worth ${value}.` });
    }
    const { html, text } = await judy.browser.visit(pathOf(tool));
    expect(text).toContain("How this review has changed (2 states)");
    expect(html).toContain("Worth 9.");
    const [, earlier = ""] = /href="([^"]+\?revision=\d+)"/.exec(html) ?? [];
    expect((await judy.browser.visit(earlier)).html).toContain("Worth 6.");
    await judy.browser.submit({ button: "Submit the changed review" });
    expect((await reviewOf(tool))?.privateNote).toBe("Worth 6.");
  });

  it("keeps everything typed when something is missing", async () => {
    const tool = await assigned("Half reviewed");
    await judy.browser.visit(pathOf(tool));
    const page = await judy.browser.submit({ button: "Submit and go on" }, { privateNote: "Remember this." });
    expect(page.status).toBe(422);
    expect(page.text).toContain("Not every criterion has been answered yet");
    expect(page.html).toContain("Remember this.");
    expect(await reviewOf(tool)).toBeUndefined();
  });

  it.each(["11", "NaN", "1e309", "-0", "٣", "7.5"])("answers 400 to the mark %s, and keeps no row", async (value) => {
    const tool = await assigned(`Marked ${value}`);
    await judy.browser.visit(pathOf(tool));
    const page = await judy.browser.submit({ button: "Submit and go on" }, filled(judy.browser, value));
    expect(page.status).toBe(400);
    expect(await reviewOf(tool)).toBeUndefined();
  });

  it("answers 400 to two marks for one criterion", async () => {
    const tool = await assigned("Marked twice");
    await judy.browser.visit(pathOf(tool));
    const [, second = ""] = marksOn(judy.browser);
    const marks = { ...filled(judy.browser, "7"), [second]: ["3", "9"] };
    const page = await judy.browser.submit({ button: "Submit and go on" }, marks);
    expect(page.status).toBe(400);
    expect(await reviewOf(tool)).toBeUndefined();
  });

  it("ignores fields that it did not ask for", async () => {
    const tool = await assigned("With extra fields");
    await judy.browser.visit(pathOf(tool));
    const extra = { submittedAt: "1", accountId: joan.accountId, "marks.unknown": "5", "__proto__.admin": "1" };
    await judy.browser.submit({ button: "Submit and go on" }, { ...filled(judy.browser, "7"), ...extra });
    const row = await reviewOf(tool);
    expect(row?.submittedAt).toBe(DURING.judging);
    const marks = await portal.store.read
      .select()
      .from(mark)
      .where(eq(mark.reviewId, row?.id ?? ""));
    expect(marks).toHaveLength(marksOn(await at(judy.browser, tool)).length);
  });

  async function at(browser: Browser, entry: MadeEntry) {
    await browser.visit(pathOf(entry));
    return browser;
  }

  it("saves a draft as one types: 204 with the new revision, and 409 to the second tab", async () => {
    const tool = await assigned("Drafted");
    const post = (fields: Record<string, string>) =>
      judy.browser.post(`${pathOf(tool)}/draft`, { versionId: tool.versionId, ...fields }, script);
    const script = { accept: "application/json", origin: new URL(portal.url).origin, "sec-fetch-site": "same-origin" };
    const first = await post({ revision: "0", privateNote: "From the first tab." });
    expect(first.status).toBe(204);
    expect(first.headers.get("x-revision")).toBe("1");
    const second = await post({ revision: "0", privateNote: "From the second tab." });
    expect(second.status).toBe(409);
    expect(JSON.parse(second.html).reason).toContain("another tab");
    expect((await reviewOf(tool))?.privateNote).toBe("From the first tab.");
  });

  it("shows both texts to whoever submits over another tab, and takes the next try", async () => {
    const tool = await assigned("In two tabs");
    const other = await at(judy.browser, tool);
    const stale = { revision: "0", versionId: tool.versionId, ...filled(other, "3"), privateNote: "Typed here." };
    await other.submit({ button: "Submit and go on" }, { ...filled(other, "9"), privateNote: "Stored first." });
    await judy.browser.visit(pathOf(tool));
    const page = await judy.browser.submit({ button: "Submit the changed review" }, stale);
    expect(page.status).toBe(409);
    expect(page.text).toContain("Stored first.");
    expect(page.html).toContain("Typed here.");
    await judy.browser.submit({ button: "Submit the changed review" });
    expect((await reviewOf(tool))?.privateNote).toBe("Typed here.");
  });

  it("asks to confirm a review when a newer version is in force", async () => {
    const tool = await assigned("Improved later");
    await (await at(judy.browser, tool)).submit({ button: "Submit and go on" }, filled(judy.browser, "7"));
    const newer = await aNewVersion(portal.store, contestId, tool);
    const page = await judy.browser.visit(pathOf(tool));
    expect(page.text).toContain("The team has submitted a newer version since your review");
    await judy.browser.submit({ button: "Confirm the review as it is" });
    expect((await reviewOf(tool))?.confirmedVersionId).toBe(newer.versionId);
  });

  it("takes the entry away from whoever steps aside, everywhere", async () => {
    const tool = await assigned("Too close to me");
    await judy.browser.visit(`${pathOf(tool)}/recusal`);
    const without = await judy.browser.submit({ button: "Step aside" }, { reason: "" });
    expect(without.status).toBe(400);
    await judy.browser.submit({ button: "Step aside" }, { reason: "I work with them." });
    expect(await portal.store.read.select().from(recusal)).toMatchObject([{ reason: "I work with them." }]);
    expect((await judy.browser.visit(pathOf(tool))).status).toBe(404);
    expect((await judy.browser.visit(DESK)).text).not.toContain("Too close to me");
    expect((await judy.browser.visit(`${DESK}/conflicts`)).html).not.toContain("Too close to me");
    expect((await judy.browser.visit(`${DESK}/ballots`)).html).not.toContain("Too close to me");
  });

  it("is not there for a judge who was not asked, and asks strangers to sign in", async () => {
    const tool = await assigned("Not for Joan");
    expect((await joan.browser.visit(pathOf(tool))).status).toBe(404);
    expect((await joan.browser.visit(DESK)).html).not.toContain("Not for Joan");
    expect((await portal.browser().visit(pathOf(tool))).url.pathname).toBe("/sign-in");
  });

  it("says why nothing can be written after the close", async () => {
    const tool = await assigned("After the close");
    portal.clock.now = Date.UTC(2013, 9, 17);
    const page = await judy.browser.visit(pathOf(tool));
    expect(page.text).toContain("The judging stage closed");
    expect(page.forms.flatMap(({ buttons }) => buttons.map(({ text }) => text))).not.toContain("Submit and go on");
    portal.clock.now = DURING.judging;
  });
});

describe("an entry whose team is hidden", () => {
  async function hidingEntrants(entrantsHidden: boolean) {
    const [{ file } = {}] = await portal.store.read.select({ file: contest.file }).from(contest);
    if (!file) throw new Error("there is no contest");
    const judging = { ...file.visibility.judging, entrantsHidden };
    await portal.store.write(async (tx) => {
      await tx.update(contest).set({ file: { ...file, visibility: { ...file.visibility, judging } } });
      return { ok: true };
    });
  }

  it("is read without any name of those who entered, and without their repositories", async () => {
    const entry = await assigned("A tool without names", COMMIT);
    const ofVersion = eq(versionRepository.versionId, entry.versionId);
    const repositories = await portal.store.read.select().from(versionRepository).where(ofVersion);
    const members = await portal.store.read
      .select()
      .from(versionMember)
      .where(eq(versionMember.versionId, entry.versionId));
    const names = [...members.map(({ name }) => name), ...repositories.map(({ fullName }) => fullName)];
    const namesOnPage = async () => {
      await judy.browser.visit(pathOf(entry));
      return names.filter((name) => judy.browser.page.html.includes(name));
    };
    expect([names.length > 0, await namesOnPage()]).toEqual([true, names]);
    await hidingEntrants(true);
    expect(await namesOnPage()).toEqual([]);
    expect(judy.browser.page.html).toContain("Repository 1");
    await hidingEntrants(false);
  });
});
