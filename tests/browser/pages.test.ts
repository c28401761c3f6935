import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/chromium.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { pageRoutes } from "./pages.ts";
import { enterAs, startSamplePortal } from "./sample-portal.ts";
import { type Stop, TOUR } from "./tour.ts";
import { Wayfinder } from "./wayfinding.ts";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

let portal: TestPortal;
let chromium: Browser;
let way: Wayfinder;
const visitors = new Map<string, Promise<BrowserContext>>();
let finding: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  portal = await startSamplePortal([
    { slug: "cloud-prize", point: "submission" },
    { slug: "citrix-prize", point: "judging" },
    { slug: "ubuntu-prize", point: "published" },
  ]);
  way = new Wayfinder(portal);
  chromium = await launchBrowser();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

/** Somebody's browser; each signs in once. */
function browserOf(login: string): Promise<BrowserContext> {
  const known = visitors.get(login);
  if (known) return known;
  const entered = chromium.newContext({ reducedMotion: "reduce" }).then(async (context) => {
    if (login !== "") await enterAs(context, portal, login);
    return context;
  });
  visitors.set(login, entered);
  return entered;
}

/** The path of a stop. Way is found by following links as a reader, so one stop waits for another here. */
function pathOf({ at }: Stop): Promise<string> {
  const found = finding.then(() => (typeof at === "string" ? at : at(way)));
  finding = found.catch(() => undefined);
  return found;
}

/** What a page's window complains of, from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/** What axe finds; in another colour and width, what depends on colour and size. */
async function faultsOn(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe("every page", () => {
  it("is on the tour, and the tour visits nothing else", () => {
    expect(Object.keys(TOUR).sort()).toEqual([...pageRoutes].sort());
  });

  it.concurrent.each(Object.entries(TOUR))("%s has no fault in light or dark, wide or narrow", async (_, stop) => {
    const { as = "", status = 200 } = stop;
    const path = await pathOf(stop);
    const page = await (await browserOf(as)).newPage();
    const complaints = complaintsOf(page);
    await page.setViewportSize(WIDE);
    const answer = await page.goto(`${portal.url}${path}`, { waitUntil: "load" });
    expect(answer?.status()).toBe(status);
    expect(await faultsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(NARROW);
    expect(await faultsOn(page, ["cat.color", "wcag22aa"])).toEqual([]);
    expect(await widest(page)).toBeLessThanOrEqual(NARROW.width);
    // A browser reports the page itself when its answer is a refusal.
    expect(complaints.filter((text) => status === 200 || !/status of 4\d\d/.test(text))).toEqual([]);
    await page.close();
  });
});
