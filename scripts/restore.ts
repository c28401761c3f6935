/** npm run restore -- FILE: puts a backup in the place of the SQLite database, which is kept under another name. */
import "./env-file.ts";
import { migrateSqliteFile } from "#db/migrate.ts";
import { sqliteFile } from "#db/open.ts";
import { countsInWords } from "./backup/check-copy.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { environmentOfCommand, placeOf, stop } from "./command.ts";

const [copy, ...rest] = process.argv.slice(2);
if (!copy || rest.length > 0) stop("Write: npm run restore -- FILE", 2);
const place = placeOf(environmentOfCommand());
if (place.databaseUrl) stop("The data lie in PostgreSQL. Use its own tool: pg_restore --dbname DATABASE_URL FILE");
try {
  const database = sqliteFile(place);
  const { counts, kept } = restoreBackup(copy, database, Date.now());
  migrateSqliteFile(database);
  console.log(`The database is now ${copy} (${countsInWords(counts)}).`);
  if (kept) console.log(`The one before is kept as ${kept}.`);
} catch (error) {
  stop(`Nothing was restored. ${error instanceof Error ? error.message : error}`);
}
