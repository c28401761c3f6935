import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { migrate as migrateSqlite } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { type Place, sqliteFile } from "./open.ts";
import { dialect } from "./url.ts";

const folderOf = (name: string) => fileURLToPath(new URL(`./migrations/${name}`, import.meta.url));

/** Any number will do, as long as every instance of the portal asks for the same lock. */
const MIGRATION_LOCK = 20130313;

/** Brings a SQLite file up to date. Throws when a migration leaves a reference dangling. */
export function migrateSqliteFile(file: string): void {
  const connection = new BetterSqlite3(file);
  try {
    connection.pragma("journal_mode = WAL");
    // A re-created table would take its children with it.
    connection.pragma("foreign_keys = OFF");
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folderOf("sqlite") });
    const dangling = connection.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) throw new Error(`a migration left ${dangling.length} dangling references`);
  } finally {
    connection.close();
  }
}

async function migratePostgresDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres(client), { migrationsFolder: folderOf("postgres") });
  } finally {
    await client.end();
  }
}

/** Brings the database at a place up to date; instances that start together wait for each other. */
export async function migrateDatabase(place: Place): Promise<void> {
  if (dialect === "postgres" && place.databaseUrl) return migratePostgresDatabase(place.databaseUrl);
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
  migrateSqliteFile(sqliteFile(place));
}
