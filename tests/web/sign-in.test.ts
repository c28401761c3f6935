import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, address, githubRound, session } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Browser } from "#tests/support/browse.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const NOW = Date.UTC(2013, 5, 1, 12);
const MINUTE = 60_000;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal({ now: NOW });
});
afterAll(async () => {
  await portal.stop();
  expect(portal.errors).toEqual([]);
});

/** Goes to GitHub and stops before the way back; answers the address that GitHub sends the browser to. */
async function leaveForGitHub(browser: Browser, login: string): Promise<URL> {
  await browser.visit("/sign-in");
  await browser.submit({ button: "Sign in with GitHub" });
  const fields = new URLSearchParams(browser.page.forms.find(({ method }) => method === "post")?.fields);
  fields.set("login", login);
  const answer = await fetch(`${portal.standin.url}/login/oauth/authorize`, {
    method: "POST",
    body: fields,
    redirect: "manual",
  });
  return new URL(answer.headers.get("location") ?? "");
}

async function accountOf(login: string) {
  return (await portal.store.read.select().from(account).where(eq(account.login, login)))[0];
}

function sessionCookie(browser: Browser): string {
  return browser.jar.get(portal.url)?.get("laurels-session") ?? "";
}

describe("signing in with GitHub over HTTP", () => {
  it("makes an account with GitHub's name and verified address, and returns to where one was going", async () => {
    const browser = portal.browser();
    await browser.visit("/account");
    expect(browser.page.url.pathname).toBe("/sign-in");
    const page = await browser.signIn("noor-vantongeren", "/account");
    expect(page.status).toBe(200);
    expect(page.url.pathname).toBe("/account");
    expect(page.text).toContain("Noor van Tongeren");
    expect(page.text).toContain("noor@vantongeren.example (confirmed)");
    expect(await accountOf("noor-vantongeren")).toMatchObject({ githubId: "900000051", name: "Noor van Tongeren" });
  });

  it("finds the same account again, whatever the login is called by then", async () => {
    const before = await accountOf("noor-vantongeren");
    const person = [...portal.standin.world.accounts.values()].find(({ login }) => login === "noor-vantongeren");
    if (!person) throw new Error("the stand-in has this person");
    person.login = "noor-renamed";
    await portal.browser().signIn("noor-renamed");
    expect(await accountOf("noor-renamed")).toEqual({ ...before, login: "noor-renamed" });
    person.login = "noor-vantongeren";
  });

  it("never takes somebody to an account because of an address", async () => {
    const first = await accountOf("noor-renamed");
    const other = [...portal.standin.world.accounts.values()].find(({ login }) => login === "raf-deschamps");
    if (!first || !other) throw new Error("both are there");
    Object.assign(other, { email: "noor@vantongeren.example", emailVerified: true });
    const page = await portal.browser().signIn("raf-deschamps");
    expect(page.text).not.toContain("noor@vantongeren.example");
    const rows = await portal.store.read.select().from(address);
    expect(rows.filter((row) => row.address === "noor@vantongeren.example").map((row) => row.accountId)).toEqual([
      first.id,
    ]);
  });

  it("gives a session cookie that scripts cannot read and other sites do not send, and keeps only its hash", async () => {
    const browser = portal.browser();
    const page = await browser.signIn("noor-vantongeren");
    const lines = page.hops.flatMap(({ headers }) => headers.getSetCookie());
    const line = lines.find((one) => one.startsWith("laurels-session="));
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    const rows = await portal.store.read.select().from(session);
    expect(sessionCookie(browser)).toHaveLength(40);
    expect(JSON.stringify(rows)).not.toContain(sessionCookie(browser));
  });

  it("gives a new session at each sign-in and ends the one before", async () => {
    const browser = portal.browser();
    await browser.signIn("noor-vantongeren");
    const first = sessionCookie(browser);
    const back = await leaveAsSignedIn(browser);
    await browser.visit(back.href);
    expect(sessionCookie(browser)).not.toBe(first);
    const stale = portal.browser();
    stale.jar.set(portal.url, new Map([["laurels-session", first]]));
    expect((await stale.visit("/account")).url.pathname).toBe("/sign-in");
  });

  it("refuses a callback that is sent a second time", async () => {
    const browser = portal.browser();
    const back = await leaveForGitHub(browser, "noor-vantongeren");
    const cookies = new Map(browser.jar.get(portal.url));
    expect((await browser.visit(back.href)).url.pathname).toBe("/");
    const again = portal.browser();
    again.jar.set(portal.url, cookies);
    const page = await again.visit(back.href);
    expect(page.status).toBe(403);
    expect(page.text).toContain("already been completed once");
    expect(sessionCookie(again)).toBe("");
  });

  it("refuses a callback in another browser than the one that began it", async () => {
    const back = await leaveForGitHub(portal.browser(), "noor-vantongeren");
    const victim = portal.browser();
    const page = await victim.visit(back.href);
    expect(page.status).toBe(403);
    expect(page.text).toContain("not begun in this browser");
    expect(sessionCookie(victim)).toBe("");
  });

  it("refuses a state that is not the browser's own, although both were begun here", async () => {
    const attacker = portal.browser();
    const foreign = await leaveForGitHub(attacker, "raf-deschamps");
    const victim = portal.browser();
    await leaveForGitHub(victim, "noor-vantongeren");
    expect((await victim.visit(foreign.href)).status).toBe(403);
    expect(sessionCookie(victim)).toBe("");
  });

  it("lets a browser come back until ten minutes have passed, and no longer", async () => {
    const [early, late] = [portal.browser(), portal.browser()];
    const [earlyBack, lateBack] = [
      await leaveForGitHub(early, "noor-vantongeren"),
      await leaveForGitHub(late, "noor-vantongeren"),
    ];
    portal.clock.now = NOW + 10 * MINUTE - 1;
    expect((await early.visit(earlyBack.href)).url.pathname).toBe("/");
    portal.clock.now = NOW + 10 * MINUTE;
    const page = await late.visit(lateBack.href);
    portal.clock.now = NOW;
    expect(page.status).toBe(403);
    expect(page.text).toContain("more than ten minutes");
  });

  it("says so when somebody presses cancel at GitHub", async () => {
    const browser = portal.browser();
    await browser.visit("/sign-in");
    await browser.submit({ button: "Sign in with GitHub" });
    const page = await browser.submit({ button: "Cancel" });
    expect(page.status).toBe(403);
    expect(page.text).toContain("You pressed cancel");
    expect(sessionCookie(browser)).toBe("");
  });

  it("keeps neither the state nor anything that GitHub gave as a token", async () => {
    const browser = portal.browser();
    const back = await leaveForGitHub(browser, "noor-vantongeren");
    const rows = JSON.stringify(await portal.store.read.select().from(githubRound));
    expect(rows).not.toContain(back.searchParams.get("state"));
    await browser.visit(back.href);
    const kept = JSON.stringify([
      await portal.store.read.select().from(account),
      await portal.store.read.select().from(journal),
    ]);
    expect(kept).not.toContain("gho_");
    expect(kept).not.toContain("noor@vantongeren.example");
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "returns home instead of to %s",
    async (elsewhere) => {
      const page = await portal.browser().signIn("noor-vantongeren", elsewhere);
      expect(page.url.href).toBe(`${portal.url}/`);
    },
  );
});

/** Begins a round by hand, as a signed-in browser has no sign-in page to begin it from. */
async function leaveAsSignedIn(browser: Browser): Promise<URL> {
  await browser.post("/sign-in/github", { returnTo: "/account" });
  const fields = new URLSearchParams(browser.page.forms.find(({ method }) => method === "post")?.fields);
  fields.set("login", "noor-vantongeren");
  const answer = await fetch(`${portal.standin.url}/login/oauth/authorize`, {
    method: "POST",
    body: fields,
    redirect: "manual",
  });
  return new URL(answer.headers.get("location") ?? "");
}

describe("signing out", () => {
  it("ends the session at once, here and in another browser", async () => {
    const [desk, phone] = [portal.browser(), portal.browser()];
    await desk.signIn("noor-vantongeren");
    await phone.signIn("noor-vantongeren");
    const page = await desk.visit("/account");
    expect(page.text).toContain("(this one)");
    const others = page.forms.filter(({ action }) => action.startsWith("/account/sessions/"));
    for (const { action } of others) await desk.submit({ action }).then(() => desk.visit("/account"));
    expect((await phone.visit("/account")).url.pathname).toBe("/sign-in");
    expect((await desk.visit("/account")).status).toBe(200);
    const cookie = sessionCookie(desk);
    await desk.submit({ action: "/sign-out" });
    expect(sessionCookie(desk)).toBe("");
    const stolen = portal.browser();
    stolen.jar.set(portal.url, new Map([["laurels-session", cookie]]));
    expect((await stolen.visit("/account")).url.pathname).toBe("/sign-in");
  });

  it("does not end somebody else's session", async () => {
    const [mine, theirs] = [portal.browser(), portal.browser()];
    await mine.signIn("noor-vantongeren");
    await theirs.signIn("raf-deschamps");
    const raf = await accountOf("raf-deschamps");
    const [row] = await portal.store.read
      .select()
      .from(session)
      .where(eq(session.accountId, raf?.id ?? ""));
    expect((await mine.post(`/account/sessions/${row?.idHash}`)).status).toBe(404);
    expect((await theirs.visit("/account")).status).toBe(200);
  });

  it("signs out everywhere", async () => {
    const [desk, phone] = [portal.browser(), portal.browser()];
    await desk.signIn("noor-vantongeren");
    await phone.signIn("noor-vantongeren");
    await desk.visit("/account");
    await desk.submit({ button: "Sign out everywhere" });
    for (const browser of [desk, phone]) expect((await browser.visit("/account")).url.pathname).toBe("/sign-in");
  });

  it("answers nobody who opens the address of an act, or posts from another site", async () => {
    const browser = portal.browser();
    await browser.signIn("noor-vantongeren");
    expect((await browser.visit("/sign-out")).status).toBe(404);
    expect((await browser.post("/sign-out", {}, { origin: "https://evil.example" })).status).toBe(403);
    expect((await browser.visit("/account")).status).toBe(200);
  });
});

describe("signing in by a mailed link", () => {
  const linkIn = (text = "") => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

  async function askFor(browser: Browser, to: string, returnTo = "/account") {
    await browser.visit(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const page = await browser.submit({ button: "Mail me a link" }, { address: to });
    await portal.work();
    return page;
  }

  it("shows a button, changes nothing until it is pressed, and works once", async () => {
    const browser = portal.browser();
    await askFor(browser, "Noor@vantongeren.example ");
    const letter = portal.letters.at(-1);
    expect(letter?.to).toBe("noor@vantongeren.example");
    const link = linkIn(letter?.text);
    await portal.browser().visit(link);
    await browser.visit(link);
    expect(sessionCookie(browser)).toBe("");
    const page = await browser.submit({ button: "Sign in" });
    expect(page.url.pathname).toBe("/account");
    expect(page.text).toContain("Noor van Tongeren");
    const again = portal.browser();
    expect((await again.visit(link)).text).toContain("already been used");
    const posted = await again.post(link);
    expect(posted.status).toBe(403);
    expect(sessionCookie(again)).toBe("");
  });

  it("says the same for an address that nobody knows, and mails nothing", async () => {
    const before = portal.letters.length;
    const known = await askFor(portal.browser(), "noor@vantongeren.example");
    const sent = portal.letters.length;
    const unknown = await askFor(portal.browser(), "nobody@nowhere.example");
    expect(sent).toBe(before + 1);
    expect(portal.letters).toHaveLength(sent);
    expect(unknown.text).toBe(known.text);
    expect(unknown.hops.map(({ status, url }) => [status, url])).toEqual(
      known.hops.map(({ status, url }) => [status, url]),
    );
  });

  it("keeps what was typed when it is no address, and says what to write", async () => {
    const browser = portal.browser();
    const page = await askFor(browser, "not an address", "/account?a=1");
    expect(page.status).toBe(400);
    expect(page.text).toContain("for example ada@example.org");
    const form = page.forms.find(({ action }) => action === "/sign-in/link");
    expect(Object.fromEntries(form?.fields ?? [])).toEqual({ address: "not an address", returnTo: "/account?a=1" });
  });
});
