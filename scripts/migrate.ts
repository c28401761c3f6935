/** npm run migrate: brings the configured database up to date. Every start of the portal does the same. */
import "./env-file.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { sqliteFile } from "#db/open.ts";
import { environmentOfCommand, placeOf, stop } from "./command.ts";

const place = placeOf(environmentOfCommand());
/** The address without its password. */
const where = place.databaseUrl ? new URL(place.databaseUrl).host : sqliteFile(place);
try {
  await migrateDatabase(place);
  console.log(`The database is up to date: ${where}.`);
} catch (error) {
  stop(`The database at ${where} was not brought up to date: ${error instanceof Error ? error.message : error}`);
}
