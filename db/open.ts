import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import type { Store } from "./store.ts";
import { dialect } from "./url.ts";

/** Where the data lie: a PostgreSQL address, or the folder of the SQLite file. */
export type Place = { databaseUrl: string | undefined; dataFolder: string };

export function sqliteFile(place: Place): string {
  return join(place.dataFolder, "laurels.sqlite");
}

/** Opens the one store of this process. The data folder is made when it is missing. */
export function openStore(place: Place): Store {
  if (dialect === "postgres" && place.databaseUrl) return openPostgres(place.databaseUrl);
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
  return openSqlite(sqliteFile(place));
}
