import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "#tests/support/chromium.ts";
import { DURING, withCloudPrize } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { openAlive } from "./alive-page.ts";
import { enterAs } from "./sample-portal.ts";

let portal: TestPortal;
let chromium: Browser;
let page: Page;

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.submission });
  await withCloudPrize(portal.store);
  chromium = await launchBrowser();
  const context = await chromium.newContext({ javaScriptEnabled: false });
  await enterAs(context, portal, "noor-vantongeren");
  page = await context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

/** Presses a button, which without scripts always leads to another page. */
async function press(name: string | RegExp): Promise<void> {
  const arrived = page.waitForEvent("load");
  await page.getByRole("button", { name }).first().click();
  await arrived;
}
const openPage = (path: string) => page.goto(`${portal.url}${path}`);
const read = () => page.locator("main").textContent();

describe("with scripts switched off", () => {
  it("reads the contest by its links", async () => {
    await openPage("/cloud-prize");
    expect(await read()).toContain("Cloud Prize");
    await page.getByRole("link", { name: "Rules" }).first().click();
    await page.waitForURL("**/cloud-prize/rules");
    expect(await read()).toContain("Who may enter");
  });

  it("enters by ticking each statement, and forms a team", async () => {
    await openPage("/cloud-prize/enter");
    for (const statement of await page.getByRole("checkbox").all()) await statement.check();
    await press("Accept the rules and enter");
    await page.waitForURL("**/cloud-prize/team");
    await page.getByLabel("Name of the team").fill("Lamplighters");
    await press("Form the team");
    await page.getByText("at most 5 members").waitFor();
  });

  it("links a repository, whose checks stand there after a reload", async () => {
    await openPage("/cloud-prize/entry/repositories");
    await page.getByLabel("Address of the repository").fill("noor-vantongeren/hystrix-lantern");
    await press("Link the repository");
    await portal.work();
    await page.reload();
    expect(await read()).toContain("Apache");
  });

  it("fills in the entry, hears what is missing with every word kept, and submits", async () => {
    await openPage("/cloud-prize/entry");
    await page.locator('[name="summary"]').fill("A lantern for circuits.");
    await press("Submit entry");
    expect(await read()).toContain("a title");
    expect(await page.locator('[name="summary"]').inputValue()).toBe("A lantern for circuits.");
    await page.locator('[name="title"]').fill("Hystrix Lantern");
    await page.locator('[name="writeUp"]').fill("It *watches*.");
    await page.locator('[name="buildAndRun"]').fill("`./gradlew build`");
    await page.locator('[name="categories[1].chosen"]').check();
    await page.locator('[name="categories[1].reason"]').fill("It is a monkey.");
    await press("Submit entry");
    await page.waitForURL("**/entry/receipts/1");
    expect(await read()).toContain("Hystrix Lantern");
  });
});

describe("with scripts switched on again", () => {
  it("says what is missing as soon as the draft is saved", async () => {
    const context = await chromium.newContext();
    await enterAs(context, portal, "noor-vantongeren");
    const typing = await context.newPage();
    await openAlive(typing, `${portal.url}/cloud-prize/entry`);
    const missing = typing.getByRole("complementary");
    expect(await missing.textContent()).not.toContain("a title");
    await typing.locator('[name="title"]').fill("");
    await missing.getByText("a title").waitFor();
    expect(await typing.locator("main").textContent()).toContain("Not submitted yet");
    await typing.locator('[name="title"]').fill("Hystrix Lantern");
    await missing.getByText("a title").waitFor({ state: "detached" });
  });
});
