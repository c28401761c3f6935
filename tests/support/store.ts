import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { migrateDatabase, migrateSqliteFile } from "#db/migrate.ts";
import type { Place } from "#db/open.ts";
import { openPostgres } from "#db/open-postgres.ts";
import { openSqlite } from "#db/open-sqlite.ts";
import type { Store } from "#db/store.ts";
import { dialect } from "#db/url.ts";

const folder = mkdtempSync(join(tmpdir(), "laurels-test-"));
const leftovers: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const clear of leftovers.splice(0)) await clear();
  rmSync(folder, { recursive: true, force: true });
});

let template: string | undefined;

function openCopy(): Store {
  if (!template) {
    template = join(folder, "template.sqlite");
    migrateSqliteFile(template);
  }
  const file = join(folder, `${randomUUID()}.sqlite`);
  copyFileSync(template, file);
  return openSqlite(file);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of a database on the test's server. */
function addressOf(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

async function makeDatabase(template = "template1"): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name} template ${template}`);
  leftovers.push(() => onServer(`drop database if exists ${name} with (force)`));
  return name;
}

let migrated: Promise<string> | undefined;

async function openDatabase(): Promise<Store> {
  migrated ??= makeDatabase().then(async (name) => {
    await migrateDatabase({ databaseUrl: addressOf(name), dataFolder: folder });
    return name;
  });
  return openPostgres(addressOf(await makeDatabase(await migrated)));
}

/** An empty place for a portal's data, on whichever database the run is for; gone when the test file ends. */
export async function openTestPlace(): Promise<Place> {
  const dataFolder = mkdtempSync(join(folder, "data-"));
  return { databaseUrl: dialect === "postgres" ? addressOf(await makeDatabase()) : undefined, dataFolder };
}

/** An empty, migrated database of its own, on whichever database the run is for; gone when the test file ends. */
export async function openTestStore(): Promise<Store> {
  const store = dialect === "postgres" ? await openDatabase() : openCopy();
  leftovers.unshift(() => store.close());
  return store;
}
