import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore, type Place, sqliteFile } from "#db/open.ts";
import type { Store } from "#db/store.ts";
import { dialect } from "#db/url.ts";
import { checkCopy } from "#scripts/backup/check-copy.ts";
import { makeBackup } from "#scripts/backup/make-backup.ts";
import { restoreBackup } from "#scripts/backup/restore-backup.ts";
import { freePort } from "#tests/support/free-port.ts";
import { openTestPlace } from "#tests/support/store.ts";
import { endAfter, writeAllAtOnce } from "./burst.ts";
import { lostFrom, storedLedger } from "./ledger.ts";
import { type RunningPortal, startRunningPortal } from "./running-portal.ts";
import { type Scene, setScene } from "./scene.ts";

/** How often the portal dies; `npm run torture` asks for more. */
const ROUNDS = Number(process.env.TORTURE_ROUNDS ?? 3);
/** Rounds end after different counts of answers, so that death comes at different moments. */
const answersIn = (round: number) => 25 + ((round * 37) % 60);

let place: Place;
let scene: Scene;
let server: RunningPortal;
let store: Store;
let port: number;

beforeAll(async () => {
  place = await openTestPlace();
  scene = await setScene(place, { contestants: 6, judges: 3 });
  port = await freePort();
  server = await startRunningPortal({ place, port });
  store = openStore(place);
});

afterAll(async () => {
  await store?.close();
  await server?.kill();
});

/** Everybody writes until so many answers have come and `end` is over; answers what was told. */
async function burst(answers: number, end: () => Promise<unknown>) {
  const ledger = await storedLedger(store, scene);
  const ending = endAfter(answers, end);
  await writeAllAtOnce(scene, { urls: [server.url], origin: server.url, ledger, ...ending });
  await ending.ended();
  return ledger;
}

it(
  "keeps everything that it answered, and nothing by halves, when it is killed in mid-work",
  async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const told = await burst(answersIn(round), () => server.kill());
      server = await startRunningPortal({ place, port });
      expect(await lostFrom(store, scene, told), `round ${round}`).toEqual([]);
      if (dialect === "sqlite") checkCopy(sqliteFile(place));
    }
    const { drafts, reviews, versions, publicActs } = await storedLedger(store, scene);
    const isWritten = ({ revision }: { revision: number }) => revision > 0;
    expect([...drafts.values(), ...reviews.values()].every(isWritten)).toBe(true);
    expect([...versions.values()].some(({ length }) => length > 0)).toBe(true);
    expect(publicActs).toBeGreaterThan(0);
  },
  120_000 * ROUNDS,
);

it.runIf(dialect === "sqlite")("is copied in mid-work, and the copy has what was answered before it", async () => {
  const before = await storedLedger(store, scene);
  const copy = join(place.dataFolder, "copy.sqlite");
  await burst(20, () => makeBackup(sqliteFile(place), copy));
  const elsewhere = { databaseUrl: undefined, dataFolder: join(place.dataFolder, "restored") };
  restoreBackup(copy, sqliteFile(elsewhere), Date.now());
  const restored = openStore(elsewhere);
  const kept = await storedLedger(restored, scene);
  await restored.close();
  for (const [entryId, { revision }] of before.drafts)
    expect(kept.drafts.get(entryId)?.revision).toBeGreaterThanOrEqual(revision);
  for (const [entryId, titles] of before.versions)
    expect(kept.versions.get(entryId)?.slice(0, titles.length)).toEqual(titles);
});

it("ends what is running and leaves with a good conscience when it is asked to stop", async () => {
  let code: number | null = null;
  const told = await burst(20, async () => {
    code = await server.stop();
  });
  expect(code).toBe(0);
  const stored = await storedLedger(store, scene);
  expect(stored).toEqual({ ...told, odd: [] });
});
