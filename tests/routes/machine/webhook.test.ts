import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { job } from "#db/schema/machinery.ts";
import { reading, webhookDelivery } from "#db/schema/repositories.ts";
import { aTeam, NOW, openJobs } from "#tests/contest/repository/some-team.ts";
import { startTestPortal, type TestPortal, WEBHOOK_SECRET } from "#tests/support/portal.ts";

const LANTERN = "noor-vantongeren/hystrix-lantern";
const DOOR = "/webhooks/github";
const SOON = 5_000;

let portal: TestPortal;
let team: Awaited<ReturnType<typeof aTeam>>;
let name = LANTERN;

beforeAll(async () => {
  portal = await startTestPortal({ now: NOW });
  team = await aTeam(portal.store);
  await team.link(LANTERN);
  await portal.work();
  await control("webhook", { url: `${portal.url}${DOOR}`, secret: WEBHOOK_SECRET });
});
beforeEach(async () => {
  // Whatever an earlier test has asked for is done.
  portal.clock.now += 60_000;
  await portal.work();
  portal.letters.length = 0;
});
afterAll(() => portal?.stop());

async function control(act: string, body: object = {}) {
  const answer = await fetch(`${portal.standin.url}/__control/${act}`, { method: "POST", body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

const repositoryOf = () => portal.standin.world.repositories.get(2_000_000_901);
const rows = async () => [await portal.store.read.$count(reading), await portal.store.read.$count(job)];

async function checks() {
  const [linked] = await team.checked();
  return {
    name: linked?.fullName,
    ...Object.fromEntries((linked?.checks ?? []).map(({ kind, outcome }) => [kind, outcome])),
  };
}

/** Posts what nobody but GitHub should, with the signature of some secret. */
function post(body: string, secret = WEBHOOK_SECRET, headers: Record<string, string> = {}) {
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const usual = { "x-github-event": "push", "x-github-delivery": "d-1", "x-hub-signature-256": signature };
  return fetch(`${portal.url}${DOOR}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...usual, ...headers },
  });
}

describe("a delivery of GitHub's", () => {
  it.each<[string, string, object, object]>([
    ["an archived repository", "archive", {}, { active: "fail" }],
    ["one taken out of the archive", "archive", { archived: false }, { active: "pass" }],
    ["a private one", "privatize", {}, { public: "fail" }],
    ["one made public again", "privatize", { private: false }, { public: "pass" }],
    ["another licence, by its push", "change-license", { license: "GPL-3.0" }, { licence: "fail" }],
    ["the former licence", "change-license", { license: "Apache-2.0" }, { licence: "pass" }],
    ["another name", "rename", { name: "beacon" }, { name: "noor-vantongeren/beacon" }],
    ["another owner", "transfer", { owner: "raf-deschamps" }, { name: "raf-deschamps/beacon" }],
  ])("is answered at once, and soon the portal knows of %s and tells the team once", async (_, act, more, expected) => {
    const { deliveries } = await control(act, { repository: name, ...more });
    expect(deliveries.map(({ status }: { status: number }) => status)).toEqual(deliveries.map(() => 202));
    expect(await portal.work()).toBe(0);
    portal.clock.now += SOON;
    await portal.work();
    expect(await checks()).toMatchObject(expected);
    expect(portal.letters.map(({ to }) => to)).toEqual(["noor-vantongeren@example.org"]);
    name = (await checks()).name ?? name;
  });

  it("leads to a reading of what was pushed, not of what it says", async () => {
    await control("push", { repository: name });
    await control("force-push", { repository: name });
    portal.clock.now += SOON;
    expect(await portal.work()).toBe(1);
    expect((await team.checked())[0]?.reading?.commit).toBe(repositoryOf()?.head);
  });

  it("about a release, and about a member's pull request elsewhere, asks as well", async () => {
    await control("release", { repository: name, tag: "v9" });
    expect(await openJobs(portal.store, "read repository")).toMatchObject([{ reason: "GitHub said: release" }]);
    portal.clock.now += SOON;
    await portal.work();
    await control("pull-request", { repository: "Netflix/Hystrix", author: "noor-vantongeren" });
    expect(await openJobs(portal.store, "read repository")).toMatchObject([{ reason: "GitHub said: pull_request" }]);
  });

  it("changes nothing twice when it comes again", async () => {
    await control("push", { repository: name });
    portal.clock.now += SOON;
    await portal.work();
    const before = await rows();
    expect(await control("redeliver")).toMatchObject({ status: 200 });
    portal.clock.now += SOON;
    expect(await portal.work()).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it("about a repository that nobody links is taken, and asks for nothing", async () => {
    const { deliveries } = await control("push", { repository: "Netflix/eureka" });
    expect(deliveries).toMatchObject([{ event: "push", status: 202 }]);
    expect(await openJobs(portal.store, "read repository")).toEqual([]);
  });

  it("about another repository that bears the linked one's former name asks for nothing", async () => {
    await control("create", { owner: "noor-vantongeren", name: "hystrix-lantern" });
    await control("push", { repository: LANTERN });
    expect(await openJobs(portal.store, "read repository")).toEqual([]);
  });

  it("of a deletion fails the check, and the readings stay", async () => {
    const [readings] = await rows();
    await control("delete", { repository: name });
    portal.clock.now += SOON;
    await portal.work();
    expect(await checks()).toMatchObject({ public: "fail", licence: "unknown" });
    expect([(await rows())[0], portal.errors]).toEqual([readings, []]);
  });
});

describe("what is no delivery of GitHub's", () => {
  const push = JSON.stringify({ ref: "refs/heads/master", repository: { id: 2_000_000_901 } });

  it.each<[string, () => Promise<Response>, number]>([
    ["signed with another secret", () => post(push, "a guess"), 401],
    ["unsigned", () => post(push, WEBHOOK_SECRET, { "x-hub-signature-256": "" }), 401],
    ["without an id", () => post(push, WEBHOOK_SECRET, { "x-github-delivery": "" }), 400],
    ["not readable", () => post("{"), 400],
    ["larger than 25 MB", () => post("x".repeat(25 * 1024 * 1024 + 1)), 413],
    ["sent by a page", () => post(push, WEBHOOK_SECRET, { origin: "https://elsewhere.example" }), 403],
  ])("is refused when it is %s, and leaves nothing", async (_, send, status) => {
    const before = [...(await rows()), await portal.store.read.$count(webhookDelivery)];
    expect((await send()).status).toBe(status);
    expect([...(await rows()), await portal.store.read.$count(webhookDelivery)]).toEqual(before);
  });

  it("is refused when a delivery comes again under another signature", async () => {
    await control("push", { repository: "Netflix/eureka" });
    expect(await control("redeliver", { badly: true })).toMatchObject({ status: 401 });
  });
});
