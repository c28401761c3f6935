import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { versionsOf } from "#app/contest/submission/queries.ts";
import { newId } from "#db/ids.ts";
import { openStore, type Place } from "#db/open.ts";
import { mail } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { dialect } from "#db/url.ts";
import { openTestPlace } from "#tests/support/store.ts";
import { aWholeEntry, sendForm } from "./asking.ts";
import { endAfter, writeAllAtOnce } from "./burst.ts";
import { lostFrom, storedLedger } from "./ledger.ts";
import { type RunningPortal, startRunningPortal } from "./running-portal.ts";
import { type Contestant, DECIDED, OPEN, type Scene, setScene } from "./scene.ts";

/** Where people go; the two stand behind it. */
const ORIGIN = "http://prizes.example.org";

let scene: Scene;
let store: Store;
let portals: RunningPortal[];
let place: Place;
let postOffice: Awaited<ReturnType<typeof openPostOffice>>;

/** A mail server; it keeps the message id of every letter. */
async function openPostOffice() {
  const arrived: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _, done) {
      simpleParser(stream).then(({ messageId }) => {
        arrived.push(messageId ?? "");
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { arrived, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((done) => server.close(done)) };
}

const start = () => startRunningPortal({ place, origin: ORIGIN, smtpUrl: postOffice.url });

beforeAll(async () => {
  if (dialect !== "postgres") return;
  place = await openTestPlace();
  scene = await setScene(place, { contestants: 4, judges: 2 });
  postOffice = await openPostOffice();
  portals = await Promise.all([start(), start()]);
  store = openStore(place);
});

afterAll(async () => {
  await store?.close();
  for (const portal of portals ?? []) await portal.kill();
  await postOffice?.close();
});

const of = (index: number) => portals[index % 2] as RunningPortal;
const statusOf = async (portal: RunningPortal, path: string) => (await fetch(`${portal.url}${path}`)).status;

describe.runIf(dialect === "postgres")("two portals on one database", () => {
  it("make one version of sixteen identical submissions, and each answer names it", async () => {
    const { cookie, entryId } = scene.contestants[0] as Contestant;
    const fields = { ...aWholeEntry("Sixteen times"), revision: "0", idempotencyKey: newId() };
    const submit = (index: number) => sendForm(of(index).url, `${OPEN}/entry/submissions`, cookie, fields, ORIGIN);
    const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => submit(index)));
    const receipts = answers.map(({ headers }) => headers.get("location"));
    expect(new Set(receipts)).toEqual(new Set([`${OPEN}/entry/receipts/1`]));
    expect(await versionsOf(store.read, entryId)).toHaveLength(1);
  });

  it("show what is public, and no longer what was, by the time that the act is answered", async () => {
    const { cookie, seenHash } = scene.organizer;
    const winners = () => Promise.all(portals.map((portal) => statusOf(portal, `${DECIDED}/winners`)));
    const act = (path: string, fields: Record<string, string>) =>
      sendForm(of(0).url, `${DECIDED}/organizer/publication/${path}`, cookie, fields, ORIGIN);
    expect(await winners()).toEqual([404, 404]);
    for (const _ of [1, 2]) {
      expect((await act("new", { seenHash })).status).toBe(302);
      expect(await winners()).toEqual([200, 200]);
      expect((await act("retraction", { reason: "A mark was read wrongly." })).status).toBe(302);
      expect(await winners()).toEqual([404, 404]);
    }
  });

  it("send each letter once, whoever of them does", async () => {
    const submit = ({ cookie }: Contestant, turn: number) => {
      const fields = { ...aWholeEntry(`Turn ${turn}`), revision: "0", idempotencyKey: newId() };
      return sendForm(of(turn).url, `${OPEN}/entry/submissions`, cookie, fields, ORIGIN);
    };
    await Promise.all(scene.contestants.flatMap((each) => [1, 2, 3, 4].map((turn) => submit(each, turn))));
    const letters = () => store.read.select({ id: mail.id, sentAt: mail.sentAt, failedAt: mail.failedAt }).from(mail);
    const isWaiting = async () =>
      (await letters()).some(({ sentAt, failedAt }) => sentAt === null && failedAt === null);
    await expect.poll(isWaiting, { timeout: 170_000, interval: 200 }).toBe(false);
    const sent = (await letters()).filter(({ sentAt }) => sentAt !== null).map(({ id }) => id);
    expect(sent.length).toBeGreaterThan(15);
    expect(postOffice.arrived.map((id) => /^<(.+)@/.exec(id)?.[1]).sort()).toEqual(sent.sort());
  }, 180_000);

  it("lose nothing that either answered when one is killed in mid-work", async () => {
    const ledger = await storedLedger(store, scene);
    const before = portals[1];
    const ending = endAfter(60, async () => before?.kill());
    await writeAllAtOnce(scene, { urls: portals.map(({ url }) => url), origin: ORIGIN, ledger, ...ending });
    await ending.ended();
    expect(await lostFrom(store, scene, ledger)).toEqual([]);
    const rest = endAfter(30, async () => {});
    const told = await storedLedger(store, scene);
    await writeAllAtOnce(scene, { urls: [of(0).url], origin: ORIGIN, ledger: told, ...rest });
    expect(await lostFrom(store, scene, told)).toEqual([]);
  });
});
