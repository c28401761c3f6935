import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asContestant, asPerson } from "#app/contest/actors.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { acceptanceOf, ownTeamOf } from "#app/contest/registration/queries.ts";
import { draftOf, findEntryOfTeam, versionsOf } from "#app/contest/submission/queries.ts";
import { account } from "#db/schema/account.ts";
import type { Browser } from "#tests/support/browse.ts";
import { agreed, cloudPrize, DURING, withCloudPrize } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { linkRepository, readRepository } from "../../contest/submission/some-entry.ts";

let portal: TestPortal;
let browser: Browser;
let entryId: string;

const HOME = "/cloud-prize/entry";
const { closesAt } = cloudPrize().calendar.submission;

async function enter(contestId: string): Promise<string> {
  const [person] = await portal.store.read.select().from(account);
  if (!person) throw new Error("nobody has signed in");
  const basis = { db: portal.store, now: DURING.submission };
  const { rules, affirmations } = await acceptanceOf(portal.store.read, contestId, person.id);
  const ticked = affirmations.map(({ id }) => id);
  agreed(await acceptRules({ ...basis, by: asPerson(person.id) }, { contestId, rulesVersionId: rules.id, ticked }));
  agreed(await formTeam({ ...basis, by: asContestant(contestId, person.id) }, { name: "Canaries" }));
  const team = await ownTeamOf(portal.store.read, contestId, person.id);
  const entry = await findEntryOfTeam(portal.store.read, team?.teamId ?? "");
  if (!entry) throw new Error("the team has no entry");
  const repositoryId = await linkRepository(portal.store, contestId, entry.id, person.id, "canaries/monkey");
  await readRepository(portal.store, contestId, repositoryId, "c".repeat(40), DURING.submission - 60_000);
  return entry.id;
}

beforeAll(async () => {
  portal = await startTestPortal({ now: DURING.submission });
  const { contestId } = await withCloudPrize(portal.store);
  browser = portal.browser();
  const people = [...portal.standin.world.accounts.values()].filter(({ kind }) => kind === "User");
  await browser.signIn(people[0]?.login ?? "");
  entryId = await enter(contestId);
});

afterAll(() => portal?.stop());

const typed = {
  title: "Canary Monkey",
  summary: "Retires instances that answer slowly.",
  writeUp: "## How\n\nIt *watches*.",
  "categories[1].chosen": "on",
  "categories[1].reason": "It is a monkey.",
  "pullRequests[0].url": "https://github.com/Netflix/Hystrix/pull/7",
};

const fieldsNow = (): Record<string, string> =>
  Object.fromEntries(browser.page.forms.find(({ action }) => action === HOME)?.fields ?? []);

describe("the entry's page, without scripts", () => {
  it("saves a draft, previews it, submits it, and shows a receipt that can be verified", async () => {
    await browser.visit(HOME);
    await browser.submit({ button: "Save draft" }, { title: "Canary" });
    expect(browser.page.url.pathname).toBe(HOME);
    expect(fieldsNow().title).toBe("Canary");
    await browser.submit({ button: "Preview" }, typed);
    expect(browser.page.html).toContain("<em>watches</em>");
    await browser.submit({ button: "Submit entry" });
    expect(browser.page.url.pathname).toBe(`${HOME}/receipts/1`);
    expect(browser.page.text).toContain("Netflix/Hystrix#7");
    const [hash = ""] = /[0-9a-f]{64}/.exec(browser.page.text) ?? [];
    const [code = ""] = /\/receipts\/([0-9a-f]{16})/.exec(browser.page.html)?.slice(1) ?? [];
    await browser.visit(`${HOME}/receipts/1/receipt.json`);
    expect(createHash("sha256").update(browser.page.html).digest("hex")).toBe(hash);
    const stranger = portal.browser();
    await stranger.visit(`/cloud-prize/receipts/${code}`);
    expect(stranger.page.text).toContain(hash);
    expect(stranger.page.html).not.toContain("Canary");
    expect((await stranger.visit(`/cloud-prize/receipts/${"0".repeat(16)}`)).status).toBe(404);
  });

  it("says what is missing, keeps every word, and submits once that is mended", async () => {
    await browser.visit(HOME);
    const refused = await browser.submit({ button: "Submit entry" }, { ...typed, title: "", summary: "A new summary" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("a title");
    expect(fieldsNow()).toMatchObject({ title: "", summary: "A new summary" });
    await browser.submit({ button: "Submit entry" }, { title: "Canary Monkey 2" });
    expect(browser.page.url.pathname).toBe(`${HOME}/receipts/2`);
  });

  it("refuses a pull request whose address cannot be read, and keeps it in its row", async () => {
    await browser.visit(HOME);
    const refused = await browser.submit({ button: "Submit entry" }, { "pullRequests[1].url": "gitlab.com/a/b" });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("gitlab.com");
    expect(fieldsNow()["pullRequests[1].url"]).toBe("gitlab.com/a/b");
  });

  it("shows both texts when somebody else has saved, and takes the second save", async () => {
    await browser.visit(HOME);
    const mine = fieldsNow();
    await browser.submit({ button: "Save draft" }, { title: "From the other tab" });
    const refused = await browser.submit({ button: "Save draft" }, { title: "From this tab", revision: mine.revision });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("From the other tab");
    expect(fieldsNow().title).toBe("From this tab");
    await browser.submit({ button: "Save draft" });
    expect((await draftOf(portal.store.read, entryId)).content.title).toBe("From this tab");
  });

  it("answers an autosave with 204 and the new revision, and a stale one with 409", async () => {
    await browser.visit(HOME);
    const fields: Record<string, string> = { ...fieldsNow(), title: "Saved while typing" };
    const saved = await browser.post(`${HOME}/draft`, fields, { origin: portal.url });
    expect(saved.status).toBe(204);
    expect(saved.headers.get("x-revision")).toBe(String(Number(fields.revision) + 1));
    const stale = await browser.post(`${HOME}/draft`, fields, { origin: portal.url });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.html)).toMatchObject({ reason: expect.stringContaining("another tab") });
  });

  it("makes one version of sixteen identical submits at once, and refuses another text under their key", async () => {
    await browser.visit(HOME);
    const fields = { ...fieldsNow(), title: "Sixteen at once" };
    const cookie = [...(browser.jar.get(portal.url) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
    const send = (title: string) =>
      fetch(`${portal.url}${HOME}/submissions`, {
        method: "POST",
        body: new URLSearchParams({ ...fields, title }),
        headers: { cookie, origin: portal.url },
        redirect: "manual",
      });
    const before = (await versionsOf(portal.store.read, entryId)).length;
    const answers = await Promise.all(Array.from({ length: 16 }, () => send(fields.title)));
    const expected = `${HOME}/receipts/${before + 1}`;
    expect(answers.map(({ headers }) => headers.get("location"))).toEqual(answers.map(() => expected));
    expect(await versionsOf(portal.store.read, entryId)).toHaveLength(before + 1);
    expect((await send("Another text")).status).toBe(409);
  });

  it("withdraws after asking, and brings the entry back", async () => {
    await browser.visit(`${HOME}/withdrawal`);
    await browser.submit({ button: "Withdraw the entry" });
    expect(browser.page.text).toContain("withdrawn");
    await browser.submit({ button: "Undo the withdrawal" });
    expect(browser.page.text).toContain("submitted");
  });

  it("refuses at the close through every door, and shows the text to copy", async () => {
    await browser.visit(HOME);
    const fields = { ...fieldsNow(), title: "A moment too late" };
    portal.clock.now = closesAt;
    const submitted = await browser.post(`${HOME}/submissions`, fields, { origin: portal.url });
    expect([submitted.status, submitted.text.includes("Submission closed")]).toEqual([403, true]);
    expect(fieldsNow().title).toBe("A moment too late");
    expect((await browser.post(`${HOME}/draft`, fields, { origin: portal.url })).status).toBe(403);
    expect((await browser.post(HOME, fields, { origin: portal.url })).status).toBe(403);
    expect((await browser.post(`${HOME}/withdrawal`, {}, { origin: portal.url })).status).toBe(403);
    expect((await browser.post(`${HOME}/withdrawal/undo`, {}, { origin: portal.url })).status).toBe(403);
    await browser.visit(HOME);
    expect(browser.page.text).toContain("locked");
    portal.clock.now = DURING.submission;
    expect(portal.errors).toEqual([]);
  });
});
