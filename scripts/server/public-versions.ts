import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { contest } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import type { Versions } from "./configuration.ts";

const LOOK_EVERY_MS = 500;
/** With several instances on one database, a version that was read longer ago says nothing any more. */
const GOOD_FOR_MS = 1_000;

/** The public versions of a portal's contests, as far as this instance knows them. */
export type WatchedVersions = {
  /** The store, whose writes are followed by a look before they are answered. */
  store: Store;
  versions: Versions;
  /** Resolves when no instance shows a page any more that was kept before the call. */
  seenEverywhere(): Promise<void>;
  stop(): void;
};

function totalOf(store: Store): Promise<number> {
  const total = sql<number>`coalesce(sum(${contest.publicVersion}), 0)`.mapWith(Number);
  return store.read
    .select({ total })
    .from(contest)
    .then(([row]) => row?.total ?? 0);
}

/**
 * Keeps the sum of all contests' public versions in memory. It is read again after every write of this instance, before
 * the writer gets its answer, and twice a second for the writes of others. While it cannot be read nobody is told an old
 * one: then nothing kept is shown.
 */
export async function watchPublicVersions(store: Store): Promise<WatchedVersions> {
  const isShared = store.dialect === "postgres";
  let known: { total: number; readAt: number } | undefined;
  let reading: Promise<void> | undefined;

  const readAgain = async (readAt: number) => {
    known = { total: await totalOf(store), readAt };
  };
  const forget = () => {
    known = undefined;
  };
  // A write that commits while a read is under way may have been missed by it, so the next read starts after it.
  const readOnce = async () => {
    await reading;
    reading ??= readAgain(performance.now()).finally(() => {
      reading = undefined;
    });
    await reading;
  };
  const current = () => {
    const isOld = isShared && performance.now() - (known?.readAt ?? 0) > GOOD_FOR_MS;
    if (!known || isOld) throw new Error("the public version is not known");
    return known.total;
  };

  await readAgain(performance.now());
  const timer = setInterval(() => void readOnce().catch(forget), LOOK_EVERY_MS);
  timer.unref();
  const watched: Store = {
    ...store,
    async write(work, whenRefused) {
      const answer = await store.write(work, whenRefused);
      // The write is done, whatever becomes of this read.
      await readOnce().catch(forget);
      return answer;
    },
  };
  const seenEverywhere = () => (isShared ? pause(GOOD_FOR_MS) : Promise.resolve());
  return { store: watched, versions: { current }, seenEverywhere, stop: () => clearInterval(timer) };
}
