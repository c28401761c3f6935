import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { type Beside, besideOtherEntries } from "#app/contest/repository/known/queries.ts";
import { type ContestFile, readContestFile } from "#app/contest/setup/contest-file.ts";
import { findStanding, windowOf } from "#app/contest/setup/queries.ts";
import type { GitHubEnvironment } from "#app/env.ts";
import { openStore, type Place, sqliteFile } from "#db/open.ts";
import type { Store } from "#db/store.ts";

/** What a contest asks, and what is known of its entries. */
export type Ground = {
  file: ContestFile;
  window: { opensAt: number; closesAt: number };
  beside(facts: RepositoryFacts): Promise<Beside>;
  close(): Promise<void>;
};

const NOTHING_BESIDE: Beside = { twins: [], sharedCommits: [] };

async function inDatabase(store: Store, slug: string): Promise<Ground | undefined> {
  const standing = await findStanding(store.read, slug);
  if (!standing) return undefined;
  const { id: contestId, file } = standing;
  const window = await windowOf(store.read, contestId, "submission");
  return {
    file,
    window,
    beside: (facts) => besideOtherEntries(store.read, contestId, facts),
    close: () => store.close(),
  };
}

function inSamples(slug: string): Ground | undefined {
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined;
  const path = fileURLToPath(new URL(`../../samples/${slug}.yaml`, import.meta.url));
  if (!existsSync(path)) return undefined;
  const read = readContestFile(readFileSync(path, "utf8"));
  if (!read.ok) return undefined;
  const { submission } = read.contest.calendar;
  return { file: read.contest, window: submission, beside: async () => NOTHING_BESIDE, close: async () => {} };
}

/** The contest of the database, or of the folder of samples; undefined when neither knows it. Never makes or changes a database. */
export async function findGround(
  environment: GitHubEnvironment,
  slug: string,
  note: (line: string) => void,
): Promise<Ground | undefined> {
  const place: Place = { databaseUrl: environment.DATABASE_URL, dataFolder: environment.DATA_DIR };
  if (place.databaseUrl !== undefined || existsSync(sqliteFile(place))) {
    const store = openStore(place);
    try {
      const found = await inDatabase(store, slug);
      if (found) return found;
    } catch {
      note("The database cannot be read by this release, so the sample of the contest is taken.");
    }
    await store.close();
  }
  return inSamples(slug);
}
