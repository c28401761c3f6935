import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "#db/schema/account.ts";
import { organizer } from "#db/schema/people.ts";
import { award } from "#db/schema/results.ts";
import type { Browser } from "#tests/support/browse.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { AFTER_JUDGING, type Judged, judgedContest, MARKED, VOTED } from "#tests/support/results.ts";

const AWARDS = "/cloud-prize/organizer/awards";
const PUBLICATION = "/cloud-prize/organizer/publication";
const WINNERS = "/cloud-prize/winners";

let portal: TestPortal;
let judged: Judged;
let one: Browser;
let other: Browser;
let stranger: Browser;

async function anOrganizer(login: string): Promise<Browser> {
  const browser = portal.browser();
  await browser.signIn(login);
  const [person] = await portal.store.read.select().from(account).where(eq(account.login, login));
  await portal.store.write(async (tx) => {
    const serving = { contestId: judged.contestId, accountId: person?.id ?? "", since: 1 };
    await tx.insert(organizer).values(serving);
    return { ok: true as const };
  });
  return browser;
}

beforeAll(async () => {
  portal = await startTestPortal({ now: AFTER_JUDGING });
  judged = await judgedContest(portal.store);
  const people = [...portal.standin.world.accounts.values()].filter(({ kind }) => kind === "User");
  one = await anOrganizer(people[0]?.login ?? "");
  other = await anOrganizer(people[1]?.login ?? "");
  stranger = portal.browser();
});

afterAll(() => portal?.stop());

const badgeOf = async ({ code }: { code: string }) => stranger.visit(`/cloud-prize/entries/${code}/badge.svg`);

async function strangersSee(title: string): Promise<boolean> {
  const addresses = [WINNERS, `${WINNERS}.data`, "/cloud-prize", "/cloud-prize/entries"];
  const pages = [];
  for (const address of addresses) pages.push((await stranger.visit(address)).html);
  return pages.some((html) => html.includes(title) && /winner:|Why it won/i.test(html));
}

describe("awards and their publication, without scripts", () => {
  it("hides the awards from strangers and from other people's roles", async () => {
    expect((await stranger.visit(AWARDS)).url.pathname).toBe("/sign-in");
    const nobody = portal.browser();
    const people = [...portal.standin.world.accounts.values()].filter(({ kind }) => kind === "User");
    await nobody.signIn(people[2]?.login ?? "");
    for (const address of [AWARDS, `${AWARDS}/${MARKED}`, PUBLICATION, `${PUBLICATION}/new`])
      expect((await nobody.visit(address)).status).toBe(403);
    const posted = { awardId: "x", category: MARKED, winner: "nobody", reason: "Mine." };
    for (const act of ["", "/approval", "/loss", "/notice", "/withdrawal", "/parts", "/documents"])
      expect((await nobody.post(`${AWARDS}/${MARKED}${act}`, posted, sameOrigin())).status).toBe(403);
    expect(await portal.store.read.$count(award)).toBe(0);
  });

  it("keeps what was typed when a proposal is refused", async () => {
    await one.visit(`${AWARDS}/${VOTED}`);
    await one.submit({ button: "Propose" }, { winner: judged.first.entryId, reason: "Because of the votes." });
    expect(one.page.status).toBe(409);
    expect(one.page.html).toContain("Because of the votes.");
    expect(one.page.text).toContain("no ballot has chosen an entry");
  });

  it("takes a proposal from one organizer and the approval from another", async () => {
    await one.visit(`${AWARDS}/${MARKED}`);
    expect(one.page.text).toMatch(/1 First .*9\.00.*2 Second/);
    await one.submit({ button: "Propose" }, { winner: judged.first.entryId, reason: "The highest marks." });
    expect(one.page.status).toBe(200);
    expect(one.page.text).toContain("nobody approves what they proposed");
    const [row] = await portal.store.read.select().from(award);
    const forced = await one.post(`${AWARDS}/${MARKED}/approval`, { awardId: row?.id ?? "" }, sameOrigin());
    expect(forced.status).toBe(403);
    expect(forced.text).toContain("nobody approves what they proposed");
    expect((await one.visit(`${AWARDS}/${MARKED}/approval`)).status).toBe(404);
    await other.visit(`${AWARDS}/${MARKED}`);
    await other.submit({ button: "Approve the award" });
    expect(other.page.text).toContain("approved");
  });

  it("says what blocks the publication, and publishes when nothing does", async () => {
    await one.visit(PUBLICATION);
    expect(one.page.text).toContain("has no award");
    expect((await one.visit(`${PUBLICATION}/new`)).status).toBe(409);
    await other.visit(`${AWARDS}/${VOTED}`);
    await other.submit({ button: "Propose" }, { winner: "nobody", reason: "No ballot was cast." });
    await one.visit(`${AWARDS}/${VOTED}`);
    await one.submit({ button: "Approve the award" });
    expect((await stranger.visit(WINNERS)).status).toBe(404);
    expect((await badgeOf(judged.first)).html).toContain("entered");
    expect(await strangersSee("First")).toBe(false);
    await one.visit(`${PUBLICATION}/new`);
    expect(one.page.text).toContain("1 entry is named winner, 2 other finalists are shown as not selected.");
    await one.submit({ button: "Publish the results" });
    expect(one.page.url.pathname).toBe(WINNERS);
  });

  it("shows the winners to everybody, and takes them back also from those who kept them", async () => {
    await stranger.visit(WINNERS);
    expect(stranger.page.text).toContain("First");
    expect(stranger.page.text).toContain("The highest marks.");
    expect(stranger.page.text).toContain("No award");
    expect((await badgeOf(judged.first)).html).toContain("winner:");
    const etag = (await stranger.visit(WINNERS)).headers.get("etag") ?? "";
    const kept = { headers: { "if-none-match": etag } };
    expect((await fetch(`${portal.url}${WINNERS}`, kept)).status).toBe(304);
    await other.visit(`${PUBLICATION}/retraction`);
    await other.submit({ button: "Retract the results" }, { reason: "" });
    expect(other.page.status).toBe(400);
    await other.submit({ button: "Retract the results" }, { reason: "A wrong sum." });
    expect(other.page.text).toContain("A wrong sum.");
    expect((await fetch(`${portal.url}${WINNERS}`, kept)).status).toBe(404);
    expect((await badgeOf(judged.first)).html).toContain("entered");
    expect(await strangersSee("First")).toBe(false);
  });
});

function sameOrigin() {
  return { origin: portal.url, "sec-fetch-site": "same-origin" };
}
