import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOfText } from "#db/content-hash.ts";
import { address, keptForm, session } from "#db/schema/account.ts";
import type { Browser, Page } from "#tests/support/browse.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const NOW = Date.UTC(2013, 2, 20, 12);
const DAY = 86_400_000;

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal({ now: NOW });
});
afterAll(async () => {
  await portal.stop();
  expect(portal.errors).toEqual([]);
});

const cookieOf = ({ jar }: Browser) => jar.get(portal.url)?.get("laurels-session") ?? "";
const setCookies = ({ hops }: Page) =>
  hops.flatMap(({ headers }) => headers.getSetCookie()).filter((line) => line.startsWith("laurels-session="));

/** Lets a browser's session end so many days from now; lucia reads the machine's clock. */
async function endsIn(browser: Browser, days: number): Promise<void> {
  await portal.store.write(async (tx) => {
    const expiresAt = Date.now() + days * DAY;
    await tx
      .update(session)
      .set({ expiresAt })
      .where(eq(session.idHash, hashOfText(cookieOf(browser))));
    return { ok: true as const };
  });
}

async function daysLeft(browser: Browser): Promise<number | undefined> {
  const rows = await portal.store.read.select().from(session);
  const row = rows.find(({ idHash }) => idHash === hashOfText(cookieOf(browser)));
  return row && Math.round((row.expiresAt - Date.now()) / DAY);
}

async function signedIn(login = "noor-vantongeren"): Promise<Browser> {
  const browser = portal.browser();
  await browser.signIn(login);
  return browser;
}

describe("a session that is used", () => {
  it("is prolonged after half its life, and the browser's cookie with it", async () => {
    const browser = await signedIn();
    await endsIn(browser, 14);
    const lines = setCookies(await browser.visit("/account"));
    expect(await daysLeft(browser)).toBe(30);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(cookieOf(browser));
    expect(lines[0]).toMatch(/Max-Age=2591\d{3}|Max-Age=2592000|Expires=/);
    expect(lines[0]).toMatch(/HttpOnly/);
  });

  it("is left alone before that", async () => {
    const browser = await signedIn();
    await endsIn(browser, 16);
    expect(setCookies(await browser.visit("/account"))).toEqual([]);
    expect(await daysLeft(browser)).toBe(16);
  });

  it("is not brought back by the answer that ends it", async () => {
    const browser = await signedIn();
    await endsIn(browser, 14);
    await browser.visit("/account");
    await endsIn(browser, 14);
    await browser.submit({ button: "Sign out" });
    expect(cookieOf(browser)).toBe("");
  });
});

describe("a form sent after the session had expired", () => {
  const typed = { address: "typed@work.example" };
  const addresses = async () => (await portal.store.read.select().from(address)).map((row) => row.address);

  async function sentTooLate(): Promise<Browser> {
    const browser = await signedIn();
    await browser.visit("/account/addresses");
    await endsIn(browser, -0.01);
    await browser.submit({ button: "Add the address" }, typed);
    expect(browser.page.url.pathname).toBe("/sign-in");
    return browser;
  }

  /** From the sign-in page that the form led to, through GitHub, and back. */
  async function signInFromThere(browser: Browser, login: string): Promise<Page> {
    await browser.submit({ action: "/sign-in/github" });
    return browser.submit({ button: "Cancel and go back" }, { login, cancel: undefined });
  }

  it("is shown again after signing in, and sent only by a click", async () => {
    const browser = await sentTooLate();
    const page = await signInFromThere(browser, "noor-vantongeren");
    expect(page.url.pathname).toMatch(/^\/account\/forms\//);
    expect(page.text).toContain("typed@work.example");
    expect(await addresses()).not.toContain("typed@work.example");
    await browser.submit({ button: "Send it now" });
    expect(await addresses()).toContain("typed@work.example");
  });

  it("is shown to no other account, and is gone after an hour", async () => {
    const browser = await sentTooLate();
    const path = new URL(browser.page.url).searchParams.get("returnTo") ?? "";
    expect((await signInFromThere(browser, "raf-deschamps")).status).toBe(404);
    const owner = await signedIn();
    expect((await owner.visit(path)).status).toBe(200);
    portal.clock.now = NOW + 3_600_000;
    expect((await owner.visit(path)).status).toBe(404);
    portal.clock.now = NOW;
  });

  it("is not kept without a session, from one that was ended, when it is too long, or for a script", async () => {
    const before = await portal.store.read.$count(keptForm);
    const stranger = portal.browser();
    await stranger.post("/account/addresses", typed, { origin: portal.url });
    const ended = await signedIn();
    const kept = new Map(ended.jar.get(portal.url));
    await ended.visit("/account");
    await ended.submit({ button: "Sign out" });
    ended.jar.set(portal.url, kept);
    await ended.post("/account/addresses", typed, { origin: portal.url });
    expect(ended.page.url.pathname).toBe("/sign-in");
    const browser = await signedIn();
    await endsIn(browser, -0.01);
    await browser.post("/account/addresses", { address: "x".repeat(256 * 1024) }, { origin: portal.url });
    const script = { origin: portal.url, accept: "application/json" };
    await browser.post("/account/addresses", typed, script);
    expect(await portal.store.read.$count(keptForm)).toBe(before);
  });
});
