import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unlinkRepository } from "#app/contest/repository/unlink-repository.ts";
import { createClient } from "#app/github/client.ts";
import { readLinkedRepository } from "#app/jobs/read-repository.ts";
import { account } from "#db/schema/account.ts";
import { aTeam, NOW, openJobs } from "#tests/contest/repository/some-team.ts";
import { configurationFor } from "#tests/github/tiny-server.ts";
import type { Browser } from "#tests/support/browse.ts";
import { agreed, DURING, SECRET, serving } from "#tests/support/contest.ts";
import { aFinalist, anAssignment } from "#tests/support/entries.ts";
import { startTestPortal, type TestPortal, WEBHOOK_SECRET } from "#tests/support/portal.ts";

const HOME = "/cloud-prize";
const ENTRY = `${HOME}/entry`;
const LANTERN = "noor-vantongeren/hystrix-lantern";
const LANTERN_ID = 2_000_000_901;
const SECOND = 1_000;
const HOUR = 3_600_000;

let portal: TestPortal;
let team: Awaited<ReturnType<typeof aTeam>>;
let noor: Browser;
let version = 0;

beforeAll(async () => {
  portal = await startTestPortal({ now: NOW });
  team = await aTeam(portal.store);
  noor = portal.browser();
  await noor.signIn("noor-vantongeren", ENTRY);
});
afterAll(() => portal?.stop());

async function control(act: string, body: object = {}) {
  const answer = await fetch(`${portal.standin.url}/__control/${act}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

const trouble = (fault: object) => control("fault", { prefix: "/api", times: 10_000, ...fault });

async function outcomes(): Promise<string[]> {
  const [linked] = await team.checked();
  return [...new Set((linked?.checks ?? []).map(({ outcome }) => outcome))];
}

/** Links the repository and hands the entry in, as one does in a browser; answers the receipt's page. */
async function linkAndSubmit() {
  await noor.visit(`${ENTRY}/repositories`);
  await noor.submit({ button: "Link the repository" }, { address: LANTERN });
  expect(noor.page.text).toContain(LANTERN);
  await noor.visit(ENTRY);
  version += 1;
  return noor.submit(
    { button: "Submit entry" },
    {
      title: `Hystrix Lantern ${version}`,
      summary: "Shows what a running system does.",
      writeUp: "It watches.",
      buildAndRun: "`./gradlew build`",
      "categories[0].chosen": "on",
      "categories[0].reason": "It is a tool.",
    },
  );
}

async function unlink() {
  const [linked] = await team.checked();
  if (linked) agreed(await unlinkRepository(team.at(portal.clock.now), { repositoryId: linked.id }));
}

describe("submitting needs no GitHub:", () => {
  it.each<[string, object]>([
    ["is down", { kind: "status", status: 502 }],
    ["drops the connection", { kind: "drop" }],
    ["sends half an answer", { kind: "cut" }],
    ["answers with a page", { kind: "html" }],
    ["says what nobody asked for", { kind: "shape" }],
    ["leads to another place", { kind: "redirect", location: "http://127.0.0.1:9/api/v3/user" }],
    ["has no request left in this hour", { kind: "primary", retryAfter: 1_800 }],
    ["wants fewer requests, and says when", { kind: "secondary", retryAfter: 30 }],
    ["wants fewer requests", { kind: "secondary" }],
  ])("a receipt is given when it %s, and all is caught up with afterwards", async (_, fault) => {
    await unlink();
    await trouble(fault);
    const receipt = await linkAndSubmit();
    expect(receipt.url.pathname).toBe(`${ENTRY}/receipts/${version}`);
    expect(receipt.text).toMatch(/pending/i);
    await portal.work();
    expect(await outcomes()).toEqual(["unknown"]);
    portal.clock.now += 10 * SECOND;
    await portal.work();
    expect(await outcomes()).toEqual(["unknown"]);

    await control("heal");
    portal.clock.now += HOUR;
    await portal.work();
    expect(await outcomes()).toEqual(["pass"]);
    const head = portal.standin.world.repositories.get(LANTERN_ID)?.head ?? "no head";
    expect((await noor.visit(`${ENTRY}/receipts/${version}`)).text).toContain(head);
    const subjects = portal.letters.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes(`commits of version ${version} `))).toHaveLength(1);
    expect(portal.errors).toEqual([]);
  });

  it("and none that is quick: a slow answer is waited for by nobody's page", async () => {
    await unlink();
    await trouble({ kind: "slow", slowMs: 500 });
    const receipt = await linkAndSubmit();
    expect(receipt.text).toMatch(/pending/i);
    const githubConfiguration = configurationFor(portal.standin.url);
    const clock = () => portal.clock.now;
    const impatient = createClient(githubConfiguration, clock, { timeoutMs: 50, maxBytes: 1_000_000 });
    const [waiting] = await openJobs(portal.store, "read repository");
    const post = async () => ({ sent: true as const });
    const workshop = { store: portal.store, now: clock, github: impatient, githubConfiguration, post };
    const ending =
      waiting && (await readLinkedRepository({ ...workshop, origin: portal.url, secret: SECRET }, waiting));
    expect(ending).toMatchObject({ end: "again", problem: expect.stringContaining("unavailable") });
    expect(await outcomes()).toEqual(["unknown"]);
    await control("heal");
    portal.clock.now += HOUR;
    await portal.work();
    expect(await outcomes()).toEqual(["pass"]);
  });
});

describe("what a team does to its repository after the deadline", () => {
  let judge: Browser;
  let atFirst: unknown[];

  /** What the judge reads of the entry, up to the checks, and the addresses that lead to its files. */
  function handedInAsSeen() {
    const { html, text } = judge.page;
    const [entry = "no entry"] = /Hystrix Lantern \d.*? Checks /.exec(text) ?? [];
    const withoutDrift = entry.replace(/Since it was handed in: .*? You judge what was handed in\. /, "");
    return [withoutDrift, ...[...html.matchAll(/href="([^"]*\/tree\/[0-9a-f]{40})"/g)].map(([, address]) => address)];
  }

  async function openReview() {
    await judge.visit(`${HOME}/judging`);
    const [, path = ""] = /href="(\/cloud-prize\/judging\/[a-z0-9-]+)"/i.exec(judge.page.html) ?? [];
    return judge.visit(path);
  }

  beforeAll(async () => {
    const { store } = portal;
    const { accountId } = await serving(store, team.contestId, "judge", "sunniva-thorsen");
    const person = [...portal.standin.world.accounts.values()].find(({ login }) => login === "sunniva-thorsen");
    const githubId = String(person?.id);
    await store.write(async (tx) => {
      await tx.update(account).set({ githubId }).where(eq(account.id, accountId));
      return { ok: true as const };
    });
    const organizer = await serving(store, team.contestId, "organizer", "an-organizer");
    const entry = { entryId: team.entryId, code: "", versionId: "", title: "" };
    await aFinalist(store, team.contestId, entry, organizer.accountId);
    await anAssignment(store, team.contestId, "judging", { accountId }, entry);
    portal.clock.now = DURING.judging;
    await control("webhook", { url: `${portal.url}/webhooks/github`, secret: WEBHOOK_SECRET });
    await control("release", { repository: LANTERN_ID, tag: "after-the-deadline" });
    portal.clock.now += HOUR;
    await portal.work();
    judge = portal.browser();
    await judge.signIn("sunniva-thorsen", `${HOME}/judging`);
    await openReview();
    atFirst = handedInAsSeen();
  });

  it("begins from a page that leads to the pinned commit", () => {
    const head = portal.standin.world.repositories.get(LANTERN_ID)?.head ?? "no head";
    expect(atFirst.join()).toContain(head);
    expect(judge.page.text).toContain("nothing was pushed since");
  });

  it.each<[string, string, object, RegExp]>([
    ["pushes on", "push", { count: 3 }, /3 commits came after it/],
    ["rewrites the history", "force-push", { drop: 4 }, /no longer in the history|set back to before commit/],
    ["renames it", "rename", { name: "beacon" }, /is called noor-vantongeren\/beacon now/],
    ["gives it away", "transfer", { owner: "raf-deschamps" }, /is called raf-deschamps\/beacon now/],
    ["changes the licence", "change-license", { license: "GPL-3.0" }, /GPL/],
    ["archives it", "archive", {}, /archived/],
    ["deletes it", "delete", {}, /GitHub shows nothing|does not exist|missing/],
  ])("leaves what is judged as it was when it %s, and judges are told", async (_, act, more, note) => {
    await control(act, { repository: LANTERN_ID, ...more });
    portal.clock.now += HOUR;
    await portal.work();
    const { text } = await openReview();
    expect(handedInAsSeen()).toEqual(atFirst);
    expect(text).toMatch(note);
    expect(portal.errors).toEqual([]);
  });
});
