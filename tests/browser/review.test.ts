import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Browser as Chromium, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { account } from "#db/schema/account.ts";
import { mark, review } from "#db/schema/judging.ts";
import { organizer, panelMember, participation } from "#db/schema/people.ts";
import { launchBrowser } from "#tests/support/chromium.ts";
import { DURING, withCloudPrize } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { openAlive } from "./alive-page.ts";

const DESK = "/cloud-prize/judging";
/** The form waits a moment after the last key before it saves. */
const PATIENT = { timeout: 60_000 };

let portal: TestPortal;
let chromium: Chromium;
let contestId: string;
let judgeId: string;
let cookies: Parameters<BrowserContext["addCookies"]>[0];
const opened: BrowserContext[] = [];

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.judging });
  ({ contestId } = await withCloudPrize(portal.store));
  chromium = await launchBrowser();
  const person = [...portal.standin.world.accounts.values()].find(({ kind }) => kind === "User");
  const entrance = portal.browser();
  await entrance.signIn(person?.login ?? "");
  cookies = [...(entrance.jar.get(portal.url) ?? [])].map(([name, value]) => ({ name, value, url: portal.url }));
  const [found] = await portal.store.read.select().from(account);
  judgeId = found?.id ?? "";
  const basis = { contestId, accountId: judgeId, side: "decides" as const, since: DURING.submission };
  await portal.store.write(async (tx) => {
    await tx.insert(participation).values(basis);
    await tx.insert(panelMember).values({ ...basis, kind: "independent" });
    await tx.insert(organizer).values({ contestId, accountId: judgeId, since: DURING.submission });
    return { ok: true };
  });
});

afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

async function open(path: string, width = 1280): Promise<Page> {
  const context = await chromium.newContext({ viewport: { width, height: 900 } });
  opened.push(context);
  await context.addCookies(cookies);
  const page = await context.newPage();
  await openAlive(page, portal.url + path);
  return page;
}

async function assigned(title: string): Promise<MadeEntry> {
  const entry = await anEntry(portal.store, contestId, { title });
  await aFinalist(portal.store, contestId, entry, judgeId);
  await anAssignment(portal.store, contestId, "judging", { accountId: judgeId }, entry);
  return entry;
}

const pathOf = ({ code }: MadeEntry) => `${DESK}/${code}`;

async function storedOf({ versionId }: MadeEntry) {
  const [row] = await portal.store.read.select().from(review).where(eq(review.seenVersionId, versionId));
  const marks = row ? await portal.store.read.select().from(mark).where(eq(mark.reviewId, row.id)) : [];
  return { row, values: marks.map(({ value }) => Number(value)).sort((a, b) => a - b) };
}

/** Marks every criterion by keys alone: the gate by the space bar, the scales by a digit. */
async function markByKeys(page: Page, digit: string) {
  await page.getByLabel("Yes").focus();
  await page.keyboard.press("Space");
  for (const name of ["Original and useful", "Code quality and structure", "Documentation"]) {
    await page.getByRole("group", { name }).locator("input").first().focus();
    await page.keyboard.press(digit);
  }
}

describe("the review in a browser", () => {
  it("saves itself as one marks, and says so", async () => {
    const tool = await assigned("Kept as one goes");
    const page = await open(pathOf(tool));
    await markByKeys(page, "7");
    await page.getByText(/^Saved/).waitFor();
    await expect.poll(async () => (await storedOf(tool)).values, PATIENT).toEqual([1, 7, 7, 7]);
    await page.getByLabel("Private note").fill("Remember the tests.");
    await expect.poll(async () => (await storedOf(tool)).row?.privateNote, PATIENT).toBe("Remember the tests.");
    expect((await storedOf(tool)).row?.submittedAt).toBeNull();
  });

  it("is submitted by keys alone, right after the last mark, and the next form begins empty", async () => {
    const one = await assigned("By keys");
    const two = await assigned("After by keys");
    const page = await open(pathOf(one));
    await markByKeys(page, "8");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL((url) => url.pathname !== pathOf(one));
    expect((await storedOf(one)).row?.submittedAt).toBe(DURING.judging);
    await openAlive(page, portal.url + pathOf(two));
    expect(await page.locator("input[type=radio]:checked").count()).toBe(0);
  });

  it("submits while a draft is still on its way", async () => {
    const tool = await assigned("Hurried");
    const page = await open(pathOf(tool));
    const { promise: submitted, resolve: letGo } = Promise.withResolvers<void>();
    await page.route("**/draft", async (route) => {
      await submitted;
      await route.continue();
    });
    const onItsWay = page.waitForRequest("**/draft");
    await markByKeys(page, "6");
    await onItsWay;
    await page.keyboard.press("Control+Enter");
    letGo();
    await page.waitForURL((url) => url.pathname !== pathOf(tool));
    expect((await storedOf(tool)).values).toEqual([1, 6, 6, 6]);
  });

  it("says that it is offline, and saves when the network is back", async () => {
    const tool = await assigned("Under the bridge");
    const page = await open(pathOf(tool));
    await page.context().setOffline(true);
    await page.getByLabel("Private note").fill("Typed under the bridge.");
    await page.getByText("no network").waitFor();
    await page.context().setOffline(false);
    await expect.poll(async () => (await storedOf(tool)).row?.privateNote, PATIENT).toBe("Typed under the bridge.");
  });

  it("keeps marks and notes on the device while nothing can be sent, and puts them back after a reload when asked to", async () => {
    const tool = await assigned("Across a reload");
    const page = await open(pathOf(tool));
    await page.route("**/draft", (route) => route.abort());
    await markByKeys(page, "9");
    await page.getByLabel("Private note").fill("Typed in the tunnel.");
    await page.getByText("no network").waitFor();
    await page.unroute("**/draft");
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await page.getByLabel("Private note").inputValue()).toBe("");
    await page.getByRole("button", { name: "Put them back into the form" }).click();
    await expect.poll(async () => (await storedOf(tool)).values, PATIENT).toEqual([1, 9, 9, 9]);
    expect((await storedOf(tool)).row?.privateNote).toBe("Typed in the tunnel.");
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("This device holds").count()).toBe(0);
  });

  it("lists its keys by ?", async () => {
    const page = await open(pathOf(await assigned("With keys")));
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("?");
    await page.getByText("submits the review and goes on").waitFor();
  });

  it("goes to stepping aside by r, but not while one types", async () => {
    const tool = await assigned("To step aside from");
    const page = await open(pathOf(tool));
    await page.getByLabel("Private note").fill("");
    await page.getByLabel("Private note").press("r");
    expect(new URL(page.url()).pathname).toBe(pathOf(tool));
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("r");
    await page.waitForURL(`**${pathOf(tool)}/recusal`);
  });

  it("finds nothing against the review, in light and in dark", async () => {
    const tool = await assigned("Looked at");
    const page = await open(pathOf(tool));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});
