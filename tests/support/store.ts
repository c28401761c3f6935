import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { openStore, type Place, sqliteFile } from "#db/open.ts";
import type { Store } from "#db/store.ts";
import { dialect } from "#db/url.ts";
import { clearAfterwards } from "./leftovers.ts";
import { addressOf, giveBackDatabase, takeDatabase } from "./postgres-databases.ts";

/** A place for a portal's data, migrated and empty, on whichever database the run is for; gone when it is not needed. */
export async function openTestPlace(): Promise<Place> {
  const { folder, template } = inject("databases");
  const dataFolder = mkdtempSync(join(folder, "data-"));
  clearAfterwards(async () => rmSync(dataFolder, { recursive: true, force: true }));
  if (dialect === "postgres") {
    const name = await takeDatabase(template);
    clearAfterwards(() => giveBackDatabase(name));
    return { databaseUrl: addressOf(name), dataFolder };
  }
  const place = { databaseUrl: undefined, dataFolder };
  copyFileSync(template, sqliteFile(place));
  return place;
}

/**
 * An empty, migrated database of its own, on whichever database the run is for. It is gone when the test ends that
 * opened it, or when the file ends where none did.
 */
export async function openTestStore(): Promise<Store> {
  const store = openStore(await openTestPlace());
  clearAfterwards(() => store.close());
  return store;
}
