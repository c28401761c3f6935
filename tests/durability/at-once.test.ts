import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { versionsOf } from "#app/contest/submission/queries.ts";
import { newId } from "#db/ids.ts";
import { openStore, type Place } from "#db/open.ts";
import { team } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import { openTestPlace } from "#tests/support/store.ts";
import { aWholeEntry, sendForm } from "./asking.ts";
import { type RunningPortal, startRunningPortal } from "./running-portal.ts";
import { aPersonEntering, type Contestant, OPEN, type Scene, setScene } from "./scene.ts";

const SIXTEEN = Array.from({ length: 16 }, (_, index) => index);

let place: Place;
let scene: Scene;
let portal: RunningPortal;
let store: Store;

beforeAll(async () => {
  place = await openTestPlace();
  scene = await setScene(place, { contestants: 3, judges: 0 });
  portal = await startRunningPortal({ place });
  store = openStore(place);
});

afterAll(async () => {
  await store?.close();
  await portal?.kill();
});

const contestant = (index: number) => scene.contestants[index] as Contestant;

describe("sixteen requests at once", () => {
  it("that are one submission make one version, and each answer names it", async () => {
    const { cookie, entryId } = contestant(0);
    const fields = { ...aWholeEntry("Sixteen times"), revision: "0", idempotencyKey: newId() };
    const path = `${OPEN}/entry/submissions`;
    const answers = await Promise.all(SIXTEEN.map(() => sendForm(portal.url, path, cookie, fields)));
    const receipt = `${OPEN}/entry/receipts/1`;
    expect(answers.map(({ headers }) => headers.get("location"))).toEqual(SIXTEEN.map(() => receipt));
    expect(await versionsOf(store.read, entryId)).toHaveLength(1);
    const other = await sendForm(portal.url, path, cookie, { ...fields, title: "Another text" });
    expect(other.status).toBe(409);
  });

  it("that are sixteen submissions make sixteen versions, numbered without a gap", async () => {
    const { cookie, entryId } = contestant(1);
    const submit = (index: number) =>
      sendForm(portal.url, `${OPEN}/entry/submissions`, cookie, {
        ...aWholeEntry(`Title ${index}`),
        ...{ revision: "0", idempotencyKey: newId() },
      });
    const answers = await Promise.all(SIXTEEN.map(submit));
    const told = answers.map(({ headers }) => Number(headers.get("location")?.split("/").at(-1)));
    expect([...told].sort((a, b) => a - b)).toEqual(SIXTEEN.map((index) => index + 1));
    const versions = await versionsOf(store.read, entryId);
    const stored = Object.fromEntries(versions.map(({ number, title }) => [number, title]));
    expect(stored).toEqual(Object.fromEntries(told.map((number, index) => [number, `Title ${index}`])));
  });

  it("to form a team, of which one person may have one, form exactly one", async () => {
    const { cookie } = await aPersonEntering(store, scene.contestId, "founder");
    const form = (index: number) =>
      sendForm(portal.url, `${OPEN}/team`, cookie, { name: `Founded ${index}` }).then(({ status }) => status);
    const answers = await Promise.all(SIXTEEN.map(form));
    expect(answers.filter((status) => status === 302)).toHaveLength(1);
    expect(answers.filter((status) => status >= 500)).toEqual([]);
    const teams = await store.read.select().from(team).where(eq(team.contestId, scene.contestId));
    expect(teams.filter(({ name }) => name?.startsWith("Founded"))).toHaveLength(1);
  });
});

describe("two people who save over each other", () => {
  it("lose nothing: the second gets a page with both texts", async () => {
    const { cookie } = contestant(2);
    const save = (title: string) =>
      sendForm(portal.url, `${OPEN}/entry`, cookie, { ...aWholeEntry(title), revision: "0" });
    const answers = await Promise.all([save("The first text"), save("The second text")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
    const page = await answers.find(({ status }) => status === 409)?.text();
    expect(page).toContain("The first text");
    expect(page).toContain("The second text");
  });
});
