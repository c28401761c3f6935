import { sql } from "drizzle-orm";
import { contest } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import type { Versions } from "./configuration.ts";

const LOOK_EVERY_MS = 1_000;

/**
 * Keeps the sum of all contests' public versions in memory. It is read again after every write of this process, before
 * the writer gets its answer, and once a second for the writes of others.
 */
export async function watchPublicVersions(store: Store): Promise<{ store: Store; versions: Versions; stop(): void }> {
  let known = 0;
  let reading: Promise<void> | undefined;

  const readAgain = async () => {
    const total = sql<number>`coalesce(sum(${contest.publicVersion}), 0)`.mapWith(Number);
    const [row] = await store.read.select({ total }).from(contest);
    known = row?.total ?? 0;
  };
  // A write that commits while a read is under way may have been missed by it, so the next read starts after it.
  const readOnce = async () => {
    await reading;
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    await reading;
  };

  await readAgain();
  const timer = setInterval(() => void readOnce().catch(() => undefined), LOOK_EVERY_MS);
  timer.unref();
  const watched: Store = {
    ...store,
    async write(work, whenRefused) {
      const answer = await store.write(work, whenRefused);
      await readOnce();
      return answer;
    },
  };
  return { store: watched, versions: { current: () => known }, stop: () => clearInterval(timer) };
}
