import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/chromium.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { openAlive } from "./alive-page.ts";
import { enterAs, startSamplePortal } from "./sample-portal.ts";
import { JUDGE } from "./tour.ts";

const DESK = "/citrix-prize/judging";

let portal: TestPortal;
let chromium: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startSamplePortal([{ slug: "citrix-prize", point: "judging" }]);
  chromium = await launchBrowser();
  const context = await chromium.newContext();
  await enterAs(context, portal, JUDGE);
  page = await context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

const pathNow = () => new URL(page.url()).pathname;

/** Presses Tab until something with the focus fits. */
async function tabTo(selector: string): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** The names of the scales and gates on the page, in order. */
const scales = () =>
  page
    .locator('form input[type="radio"][name^="marks."]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);

describe("a judge without a mouse", () => {
  it("opens the next review from the desk", async () => {
    await openAlive(page, `${portal.url}${DESK}`);
    await tabTo('main a[href^="/citrix-prize/judging/"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/judging\/[^/]+$/);
    // The address changes before the page does.
    await page.locator('form input[type="radio"][name^="marks."]').first().waitFor({ state: "attached" });
    expect((await scales()).length).toBeGreaterThan(0);
  });

  it("scores by number keys, moves by Tab, and submits with Ctrl+Enter", async () => {
    const reviewed = pathNow();
    for (const name of await scales()) {
      await tabTo(`input[name="${name}"]`);
      const isGate = (await page.locator(`input[name="${name}"]`).count()) === 2;
      await page.keyboard.press(isGate ? "Space" : "3");
      expect(await page.locator(`input[name="${name}"]:checked`).inputValue()).toBe(isGate ? "1" : "3");
    }
    await page.keyboard.press("Control+Enter");
    await page.waitForURL((url) => url.pathname !== reviewed);
    await page.goto(`${portal.url}${reviewed}`);
    await page.getByRole("button", { name: "Submit the changed review" }).waitFor();
  });

  it("steps aside with r, and types an r where text is written", async () => {
    await openAlive(page, `${portal.url}${DESK}`);
    const review = await page.locator('main a[href^="/citrix-prize/judging/"]').first().getAttribute("href");
    await openAlive(page, `${portal.url}${review}`);
    await page.locator('[name="privateNote"]').focus();
    await page.keyboard.type("rs");
    expect(pathNow()).toBe(review);
    await page.keyboard.press("Tab");
    await page.keyboard.press("r");
    await page.waitForURL(/\/recusal$/);
  });
});
