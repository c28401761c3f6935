import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerAdministratorLink } from "#scripts/administrator-link.ts";
import { launchBrowser } from "#tests/support/chromium.ts";
import { SECRET } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { AT, PRIZE_FILE } from "../life/prize.ts";
import { openAlive } from "./alive-page.ts";
import { enterAs } from "./sample-portal.ts";

const HOME = "/lantern-prize";
const DESK = `${HOME}/organizer`;
const TITLE = "Hystrix Lantern";
const JUDGES = ["sunniva-thorsen", "joaquim-batalha", "aroha-tepania"];

/** Everybody is known by a login on GitHub, so that invitations wait on the account's page. */
const FILE = PRIZE_FILE.replace("address: halvard.oye@netflix.example", "login: halvard-oye")
  .replace("address: tamsin@netflix.example", "login: tamsin-wrexford")
  .replace("address: sunniva@fjordtech.example", "login: sunniva-thorsen");

let portal: TestPortal;
let chromium: Browser;
const pages = new Map<string, Page>();
const faults: string[] = [];

beforeAll(async () => {
  portal = await startTestPortal({ now: AT.announcement });
  chromium = await launchBrowser();
});

afterAll(async () => {
  await chromium?.close();
  await portal?.stop();
});

/** The window of one person; nobody in particular has one too. */
async function windowOf(login: string): Promise<Page> {
  const known = pages.get(login);
  if (known) return known;
  const context = await chromium.newContext();
  if (login !== "") await enterAs(context, portal, login);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error}`));
  pages.set(login, page);
  return page;
}

async function open(login: string, path: string): Promise<Page> {
  const page = await windowOf(login);
  await openAlive(page, path.startsWith("http") ? path : `${portal.url}${path}`);
  return page;
}

/** Presses a button, and waits until the browser is where it leads. */
async function press(page: Page, name: string | RegExp, to: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL(to);
}

const says = (page: Page, words: string | RegExp) => page.locator("main").getByText(words).first().waitFor();

/** Chooses the entry, on a page where it is one of a list or a row of choices. */
async function choose(page: Page): Promise<void> {
  const list = page.locator("main select");
  if ((await list.count()) > 0) await list.selectOption({ label: TITLE });
  else await page.getByLabel(TITLE).first().check();
}

/** Presses a button that is gone once its act is done. */
async function pressAway(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name });
  await button.first().click();
  await button.first().waitFor({ state: "detached" });
}

async function becomes(now: number): Promise<void> {
  portal.clock.now = now;
  await portal.work();
}

async function acceptTheRules(login: string): Promise<Page> {
  const page = await open(login, `${HOME}/enter`);
  for (const statement of await page.getByRole("checkbox").all()) await statement.check();
  await press(page, "Accept the rules and enter", `**${HOME}/team`);
  return page;
}

/** Opens the entry from a desk, marks every criterion, and submits the review. */
async function review(login: string, desk: string, value: string): Promise<void> {
  const page = await open(login, desk);
  await page.getByRole("link", { name: TITLE }).first().click();
  const scales = page.locator('form input[type="radio"][name^="marks."]');
  await scales.first().waitFor({ state: "attached" });
  const names = await scales.evaluateAll((inputs) => [
    ...new Set(inputs.map((input) => (input as HTMLInputElement).name)),
  ]);
  for (const name of names) {
    await page.locator(`input[name="${name}"][value="${value}"]`).focus();
    await page.keyboard.press("Space");
  }
  await press(page, "Submit and go on", `**${desk}`);
}

describe("a whole contest in a browser", () => {
  it("is opened from a file by the first administrator", async () => {
    const offered = { dataFolder: portal.dataFolder, origin: portal.url, secret: SECRET, now: AT.announcement };
    const file = await offerAdministratorLink(portal.store, offered);
    const page = await open("mirela-donos", new URL(readFileSync(file ?? "", "utf8").trim()).pathname);
    await press(page, "Become the administrator", "**/administrator");
    await open("mirela-donos", "/administrator/contests/new");
    await page.locator("textarea").first().fill(FILE.replace("decided: marks", "decided: mark"));
    await page.getByRole("button", { name: "Show what would change" }).click();
    await says(page, "Write marks");
    await page.locator("textarea").first().fill(FILE);
    await page.getByRole("button", { name: "Show what would change" }).click();
    await press(page, "Open this contest", `**${HOME}`);
    await says(page, "Lantern Prize");
  });

  it("is taken up by the people of the file", async () => {
    for (const login of ["halvard-oye", "priscilla-okoth", "tamsin-wrexford", ...JUDGES]) {
      const page = await open(login, "/account");
      await pressAway(page, "Accept the invitation of Lantern Prize");
      await says(page, "Lantern Prize: ");
    }
  });

  it("is entered by a team of two, whose entry gets a receipt", async () => {
    await becomes(AT.entering);
    const noor = await acceptTheRules("noor-vantongeren");
    await noor.getByLabel("Name of the team").fill("Lamplighters");
    await noor.getByRole("button", { name: "Form the team" }).click();
    await noor.getByRole("button", { name: "Make the invitation" }).click();
    const link = noor.locator("main").getByText(/\/team\/join\//);
    await link.first().waitFor();
    const address = /https?:\S+\/team\/join\/\S+/.exec((await link.first().textContent()) ?? "")?.[0] ?? "";
    await acceptTheRules("raf-deschamps");
    const raf = await open("raf-deschamps", address);
    await raf.getByRole("button", { name: "Join the team" }).click();
    await says(raf, "Noor van Tongeren");
    await raf.waitForURL(/\/(team|entry)$/);
    await open("noor-vantongeren", `${HOME}/entry/repositories`);
    await noor.getByLabel("Address of the repository").fill("noor-vantongeren/hystrix-lantern");
    await noor.getByRole("button", { name: "Link the repository" }).click();
    await noor.getByRole("button", { name: /Unlink/ }).waitFor();
    await portal.work();
    await open("noor-vantongeren", `${HOME}/entry/repositories`);
    await says(noor, /Apache-2\.0/);
    await open("noor-vantongeren", `${HOME}/entry`);
    await noor.locator('[name="title"]').fill(TITLE);
    await noor.locator('[name="summary"]').fill("Shows what a running system does.");
    await noor.locator('[name="writeUp"]').fill("It *watches*.");
    await noor.locator('[name="buildAndRun"]').fill("`./gradlew build`");
    await noor.locator('[name="categories[0].chosen"]').check();
    await noor.locator('[name="categories[0].reason"]').fill("It is a tool.");
    await press(noor, "Submit entry", "**/entry/receipts/1");
    await says(noor, /[0-9a-f]{64}/);
  });

  it("is nominated by the committee, and before the panel", async () => {
    await becomes(AT.nominating);
    await review("tamsin-wrexford", `${HOME}/nominating`, "5");
    const tamsin = await windowOf("tamsin-wrexford");
    await tamsin.getByRole("link", { name: TITLE }).first().click();
    await tamsin
      .getByRole("link", { name: /^Nominate/ })
      .first()
      .click();
    await tamsin.getByLabel(/^Why/).fill("It helps at three in the morning.");
    await press(tamsin, "Nominate the entry", /\/nominating\/[^/]+$/);
    const halvard = await open("halvard-oye", `${DESK}/nominations`);
    await halvard.getByRole("link", { name: TITLE }).first().click();
    await halvard.getByLabel(/^Why/).fill("The committee is of one mind.");
    await press(halvard, "Name it finalist", `**${DESK}/nominations`);
    await pressAway(halvard, "Mail the finalist");
  });

  it("is marked by the judges, who also vote", async () => {
    await becomes(AT.judging);
    const halvard = await open("halvard-oye", `${DESK}/assignments`);
    await pressAway(halvard, "Assign every judge to every entry");
    for (const [place, login] of JUDGES.entries()) await review(login, `${HOME}/judging`, String(3 + place));
    const judge = JUDGES[0] ?? "";
    const sunniva = await open(judge, `${HOME}/judging/ballots/proposals/judges-choice`);
    await choose(sunniva);
    await sunniva.locator("textarea").first().fill("It made me smile.");
    await press(sunniva, "Propose the entry", "**/judging/ballots");
    await open("halvard-oye", `${DESK}/ballots`);
    await pressAway(halvard, "Open the ballot");
    await open(judge, `${HOME}/judging/ballots`);
    await choose(sunniva);
    await sunniva
      .getByRole("button", { name: /our ballot/ })
      .first()
      .click();
    await says(sunniva, /Change your ballot|You voted/);
    await open("halvard-oye", `${DESK}/ballots`);
    await pressAway(halvard, "Close the ballot");
  });

  it("is sealed, tallied, awarded by two people, and shown to nobody before", async () => {
    await becomes(AT.afterJudging);
    const halvard = await open("halvard-oye", `${DESK}/sealing`);
    for (const stage of ["nomination", "judging"]) await pressAway(halvard, `Seal the ${stage} stage`);
    await portal.work();
    await open("halvard-oye", `${DESK}/tally`);
    await says(halvard, /“Hystrix Lantern” leads with/);
    for (const category of ["best-tool", "judges-choice"]) {
      await open("halvard-oye", `${DESK}/awards/${category}`);
      await choose(halvard);
      await halvard.locator("textarea").first().fill("The highest marks.");
      await halvard.getByRole("button", { name: "Propose", exact: true }).click();
      await says(halvard, "waits for a second organizer");
      const priscilla = await open("priscilla-okoth", `${DESK}/awards/${category}`);
      await pressAway(priscilla, "Approve the award");
    }
    const stranger = await windowOf("");
    expect((await stranger.goto(`${portal.url}${HOME}/winners`))?.status()).toBe(404);
  });

  it("is published, and read by everybody", async () => {
    const priscilla = await open("priscilla-okoth", `${DESK}/publication/new`);
    await press(priscilla, "Publish the results", `**${HOME}/winners`);
    const stranger = await open("", `${HOME}/winners`);
    await says(stranger, "Lamplighters");
    await says(stranger, /The highest marks\./);
    const noor = await open("noor-vantongeren", `${HOME}/entry`);
    await says(noor, /winner/i);
    await open("priscilla-okoth", `${DESK}/journal`);
    await priscilla.locator("table").getByText("published the results").first().waitFor();
  });

  it("breaks no script on any page on the way", () => {
    expect([faults, portal.errors]).toEqual([[], []]);
  });
});
