/** npm run backup -- FILE: copies the SQLite database to a new file while the portal runs, and checks the copy. */
import "./env-file.ts";
import { sqliteFile } from "#db/open.ts";
import { countsInWords } from "./backup/check-copy.ts";
import { makeBackup } from "./backup/make-backup.ts";
import { environmentOfCommand, placeOf, stop } from "./command.ts";

const [target, ...rest] = process.argv.slice(2);
if (!target || rest.length > 0) stop("Write: npm run backup -- FILE", 2);
const place = placeOf(environmentOfCommand());
if (place.databaseUrl)
  stop("The data lie in PostgreSQL. Use its own tool: pg_dump --format=custom --file FILE DATABASE_URL");
try {
  const counts = await makeBackup(sqliteFile(place), target);
  console.log(`The database was copied to ${target} and the copy is sound (${countsInWords(counts)}).`);
} catch (error) {
  stop(`No backup was made. ${error instanceof Error ? error.message : error}`);
}
