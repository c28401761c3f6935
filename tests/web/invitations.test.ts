import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journal } from "#db/schema/machinery.ts";
import { contest } from "#db/schema/setup.ts";
import { offerAdministratorLink } from "#scripts/administrator-link.ts";
import type { Browser } from "#tests/support/browse.ts";
import { SECRET, withCloudPrize } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const NOW = Date.UTC(2013, 2, 20, 12);
const PEOPLE = "/cloud-prize/organizer/people";

let portal: TestPortal;
let organizer: Browser;
beforeAll(async () => {
  portal = await startTestPortal({ now: NOW, demo: true });
  const nobody = { nominators: [], judges: [], auditors: [] };
  await withCloudPrize(portal.store, (file) => ({
    ...file,
    people: { ...nobody, organizers: [{ login: "halvard-oye" }] },
  }));
  organizer = portal.browser();
  await organizer.signIn("halvard-oye");
});
afterAll(async () => {
  await portal.stop();
  expect(portal.errors).toEqual([]);
});

const linkIn = (text = "") => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

async function invite(values: Record<string, string>) {
  await organizer.visit(PEOPLE);
  const page = await organizer.submit({ button: "Send the invitation" }, values);
  await portal.work();
  return page;
}

describe("an organizer named in the contest file", () => {
  it("finds the invitation on the account page, accepts it, and may then see the people", async () => {
    expect((await organizer.visit(PEOPLE)).status).toBe(403);
    await organizer.visit("/account");
    expect(organizer.page.text).toContain("invites you to be an organizer");
    const page = await organizer.submit({ button: "Accept the invitation" });
    expect(page.text).toContain("an organizer");
    expect((await organizer.visit(PEOPLE)).text).toContain("Halvard Øye");
  });
});

describe("inviting somebody by mail", () => {
  it("mails a link that shows who invites to what, and asks a stranger to sign in first", async () => {
    const page = await invite({ role: "auditor", address: "grace@example.org", name: "Grace Hull" });
    expect(page.text).toContain("The invitation was made");
    expect(page.text).toContain("Grace Hull (grace@example.org)");
    const letter = portal.letters.at(-1);
    expect(letter?.to).toBe("grace@example.org");
    const grace = portal.browser();
    const shown = await grace.visit(linkIn(letter?.text));
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("You are invited to be an auditor");
    expect(shown.text).toContain("Halvard Øye asks you");
    expect(shown.html).toContain("/sign-in?returnTo=%2Finvitations%2F");
  });

  it("is refused to somebody else who has the link, as a page that says why", async () => {
    const link = linkIn(portal.letters.at(-1)?.text);
    const eve = portal.browser();
    await eve.signIn("noor-vantongeren");
    const shown = await eve.visit(link);
    expect(shown.text).toContain("This invitation is for the address g…@example.org");
    expect(shown.forms.filter(({ action }) => action.startsWith("/invitations"))).toEqual([]);
    const posted = await eve.post(link);
    expect(posted.status).toBe(403);
    expect(posted.text).toContain("This invitation is for the address g…@example.org");
    expect((await eve.visit(PEOPLE)).status).toBe(403);
  });

  it("is accepted by whoever reads that mailbox, without GitHub", async () => {
    const link = new URL(linkIn(portal.letters.at(-1)?.text));
    const grace = portal.browser();
    await grace.visit(`/sign-in?returnTo=${encodeURIComponent(link.pathname)}`);
    await grace.submit({ button: "Mail me a link" }, { address: "grace@example.org" });
    await portal.work();
    await grace.visit(linkIn(portal.letters.at(-1)?.text));
    const back = await grace.submit({ button: "Sign in" });
    expect(back.url.pathname).toBe(link.pathname);
    const accepted = await grace.submit({ button: "Accept the invitation" });
    expect(accepted.text).toContain("Grace Hull");
    expect(accepted.text).toContain("an auditor");
    const people = await grace.visit(PEOPLE);
    expect(people.status).toBe(200);
    expect(people.text).not.toContain("Send the invitation");
    expect((await grace.post(PEOPLE, { role: "judge", address: "x@example.org" })).status).toBe(403);
  });
});

describe("the people page", () => {
  it("keeps what was typed when something is missing, and says what", async () => {
    const page = await invite({ role: "judge", address: "no address", name: "Someone" });
    expect(page.status).toBe(400);
    expect(page.text).toContain("for example ada@example.org");
    const form = page.forms.find(({ buttons }) => buttons.some(({ text }) => text === "Send the invitation"));
    expect(Object.fromEntries(form?.fields ?? [])).toMatchObject({
      role: "judge",
      address: "no address",
      name: "Someone",
    });
  });

  it("refuses a login that GitHub does not know, with the form as it was", async () => {
    const page = await invite({ role: "nominator", login: "nobody-of-that-name" });
    expect(page.status).toBe(422);
    expect(page.text).toContain("GitHub knows no person called nobody-of-that-name");
  });

  it("binds a login to its numeric id, so that a renamed person still finds the invitation", async () => {
    await invite({ role: "nominator", login: "tamsin-wrexford" });
    const tamsin = [...portal.standin.world.accounts.values()].find(({ login }) => login === "tamsin-wrexford");
    if (!tamsin) throw new Error("the stand-in has this person");
    tamsin.login = "tamsin-w";
    const browser = portal.browser();
    const page = await browser.signIn("tamsin-w");
    expect(page.text).toContain("a member of the nominating committee");
    await browser.submit({ button: "Accept the invitation" });
    expect((await organizer.visit(PEOPLE)).text).toContain("tamsin-w");
  });

  it("withdraws an invitation, and a second time says that it is withdrawn, as a page", async () => {
    await invite({ role: "judge", kind: "independent", login: "meera-iyengar-s" });
    await organizer.visit(PEOPLE);
    const action = organizer.page.forms.find((form) => form.action.endsWith("/withdrawn"))?.action ?? "";
    expect((await organizer.submit({ action })).text).toContain("withdrawn");
    const again = await organizer.post(action);
    expect(again.status).toBe(403);
    expect(again.headers.get("content-type")).toContain("text/html");
    expect(again.text).toContain("The organizers have withdrawn this invitation");
  });

  it("ends a role, which closes its pages with the next request", async () => {
    const auditor = portal.browser();
    await auditor.visit("/sign-in");
    await auditor.submit({ button: "Mail me a link" }, { address: "grace@example.org" });
    await portal.work();
    await auditor.visit(linkIn(portal.letters.at(-1)?.text));
    await auditor.submit({ button: "Sign in" });
    expect((await auditor.visit(PEOPLE)).status).toBe(200);
    const page = await organizer.visit(PEOPLE);
    const [, ending = ""] = /href="([^"]+\/auditor\/[^"]+\/ended)"/.exec(page.html) ?? [];
    await organizer.visit(ending);
    expect(organizer.page.text).toContain("End the role of Grace Hull?");
    await organizer.submit({ button: "End the role" });
    expect((await auditor.visit(PEOPLE)).status).toBe(403);
  });

  it("does not let the last organizer end their own role", async () => {
    const page = await organizer.visit(PEOPLE);
    const [, ending = ""] = /href="([^"]+\/organizer\/[^"]+\/ended)"/.exec(page.html) ?? [];
    expect((await organizer.visit(ending)).text).toContain("not left without one");
    expect((await organizer.post(ending)).status).toBe(409);
    expect((await organizer.visit(PEOPLE)).status).toBe(200);
  });

  it("leaves a line in the journal for each act and no personal data in any", async () => {
    const lines = await portal.store.read.select().from(journal);
    const acts = lines.map(({ act }) => act);
    for (const act of [
      "accepted an invitation as auditor",
      "withdrew an invitation as judge",
      "ended the role auditor",
    ])
      expect(acts).toContain(act);
    expect(JSON.stringify(lines)).not.toMatch(/grace|halvard|tamsin|example\.org/i);
    expect((await portal.store.read.select().from(contest))[0]?.publicVersion).toBeGreaterThan(1);
  });
});

describe("the demo's mailbox", () => {
  it("shows every letter with its text, and only this portal's addresses as links", async () => {
    const page = await portal.browser().visit("/demo/mailbox");
    expect(page.text).toContain("to grace@example.org");
    expect(page.html).toMatch(/<a href="\/invitations\/[\w-]{43}">/);
  });
});

describe("the first administrator", () => {
  it("comes in by the file's link after signing in, and others find no such page", async () => {
    const file = await offerAdministratorLink(portal.store, {
      dataFolder: portal.dataFolder,
      origin: portal.url,
      secret: SECRET,
      now: NOW,
    });
    const link = readFileSync(file ?? "", "utf8").trim();
    const browser = portal.browser();
    expect((await browser.visit(link)).url.pathname).toBe("/sign-in");
    await browser.signIn("mirela-donos", new URL(link).pathname);
    expect(browser.page.text).toContain("Mirela Donos, you become the administrator");
    const page = await browser.submit({ button: "Become the administrator" });
    expect(page.url.pathname).toBe("/administrator");
    expect(page.text).toContain("Cloud Prize");
    expect((await browser.visit(link)).text).toContain("already has an administrator");
    expect((await organizer.visit("/administrator")).status).toBe(404);
  });
});
