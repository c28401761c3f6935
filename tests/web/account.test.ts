import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest } from "#db/schema/setup.ts";
import type { Browser } from "#tests/support/browse.ts";
import { withCloudPrize } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const NOW = Date.UTC(2013, 2, 20, 12);

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal({ now: NOW });
  const nobody = { organizers: [], nominators: [], auditors: [] };
  await withCloudPrize(portal.store, (file) => ({
    ...file,
    people: { ...nobody, judges: [{ address: "grace@example.org", name: "Grace Hull", kind: "independent" }] },
  }));
});
afterAll(async () => {
  await portal.stop();
  expect(portal.errors).toEqual([]);
});

const linkIn = (text = "") => /https?:\/\/\S+/.exec(text)?.[0] ?? "";

async function byMail(to: string): Promise<Browser> {
  const browser = portal.browser();
  await browser.visit("/sign-in?returnTo=/account");
  await browser.submit({ button: "Mail me a link" }, { address: to });
  await portal.work();
  await browser.visit(linkIn(portal.letters.at(-1)?.text));
  await browser.submit({ button: "Sign in" });
  return browser;
}

describe("one's addresses", () => {
  it("are added, confirmed by the mailed link in the same browser, and removed", async () => {
    const browser = portal.browser();
    await browser.signIn("noor-vantongeren");
    await browser.visit("/account/addresses");
    await browser.submit({ button: "Add the address" }, { address: "Noor@Work.example" });
    expect(browser.page.text).toContain("noor@work.example not confirmed yet");
    await portal.work();
    expect(portal.letters.at(-1)?.to).toBe("noor@work.example");
    const link = linkIn(portal.letters.at(-1)?.text);
    expect((await portal.browser().visit(link)).url.pathname).toBe("/sign-in");
    await browser.visit(link);
    expect(browser.page.text).toContain(
      "You confirm that noor@work.example is yours, for the account Noor van Tongeren",
    );
    expect((await browser.submit({ button: "Confirm the address" })).text).toContain("noor@work.example confirmed");
    const page = await browser.submit({ button: "Remove noor@work.example" });
    expect(page.text).not.toContain("noor@work.example");
  });

  it("keep what was typed when it is refused", async () => {
    const browser = portal.browser();
    await browser.signIn("noor-vantongeren");
    await browser.visit("/account/addresses");
    const page = await browser.submit({ button: "Add the address" }, { address: "noor@vantongeren.example" });
    expect(page.status).toBe(409);
    expect(page.text).toContain("already yours and confirmed");
    const form = page.forms.find(({ buttons }) => buttons.some(({ text }) => text === "Add the address"));
    expect(form?.fields).toEqual([["address", "noor@vantongeren.example"]]);
  });
});

describe("linking GitHub", () => {
  it("adds GitHub to an account that came by mail, which then signs in both ways", async () => {
    const grace = await byMail("grace@example.org");
    expect(grace.page.text).toContain("Not linked");
    await grace.submit({ button: "Link GitHub" });
    const linked = await grace.submit(
      { button: "Cancel and go back" },
      { login: "meera-iyengar-s", cancel: undefined },
    );
    expect(linked.url.pathname).toBe("/account");
    expect(linked.text).toContain("Linked to meera-iyengar-s");
    expect(linked.text).toContain("invites you to be an independent judge");
    const elsewhere = portal.browser();
    expect((await elsewhere.signIn("meera-iyengar-s")).text).toContain("grace@example.org (confirmed)");
  });

  it("is refused for a GitHub account that somebody else has here, and changes nothing", async () => {
    await portal.browser().signIn("noor-vantongeren");
    const browser = portal.browser();
    await browser.signIn("sunniva-thorsen");
    await browser.post("/account/github");
    const page = await browser.submit(
      { button: "Cancel and go back" },
      { login: "noor-vantongeren", cancel: undefined },
    );
    expect(page.status).toBe(409);
    expect(page.text).toContain("GitHub was not linked");
    expect((await browser.visit("/account")).text).toContain("Linked to sunniva-thorsen");
  });
});

describe("pages of an account", () => {
  it.each(["/account", "/account/addresses", "/administrator"])(
    "%s sends a stranger to sign in and back",
    async (path) => {
      const page = await portal.browser().visit(path);
      expect(page.url.pathname + page.url.search).toBe(`/sign-in?returnTo=${encodeURIComponent(path)}`);
    },
  );

  it("show nobody the mailbox outside the demo", async () => {
    expect((await portal.browser().visit("/demo/mailbox")).status).toBe(404);
  });

  it("let nobody decline somebody else's invitation", async () => {
    const rows = await portal.store.read.select().from(contest);
    const version = rows[0]?.publicVersion;
    const browser = portal.browser();
    await browser.signIn("noor-vantongeren");
    expect((await browser.post("/account/invitations/none/declined")).status).toBe(404);
    expect((await browser.post("/account/invitations/none")).status).toBe(404);
    expect((await portal.store.read.select().from(contest))[0]?.publicVersion).toBe(version);
  });
});
