import { createClient } from "#app/github/client.ts";
import type { Stage } from "#db/seed/seed-contest.ts";
import { sampleCalendar, startStandin } from "#scripts/github-standin/server.ts";
import { readAtInstants } from "#scripts/seed/read-at.ts";
import { standinConfiguration } from "#scripts/seed/standin-configuration.ts";
import { SECRET } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

/** An empty portal with a stand-in whose work lies in a window, the sample's own of 2013 unless told. */
export async function openStage(calendar = sampleCalendar): Promise<{ stage: Stage; close(): Promise<void> }> {
  const now = () => calendar.closesAt;
  const standin = await startStandin({ port: 0, now, calendar });
  const readRepository = readAtInstants(createClient(standinConfiguration(standin.url), now));
  const stage = { store: await openTestStore(), secret: SECRET, accounts: new Map<string, string>(), readRepository };
  return { stage, close: () => standin.close() };
}
