import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.ts";
import { sqliteFile } from "#db/open.ts";
import { dialect } from "#db/url.ts";
import { addressOf, onServer } from "./postgres-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the run keeps its files, and the migrated database that every test's own is copied from. */
    databases: { folder: string; template: string };
  }
}

async function makeTemplate(folder: string): Promise<string> {
  if (dialect === "sqlite") {
    await migrateDatabase({ databaseUrl: undefined, dataFolder: folder });
    return sqliteFile({ databaseUrl: undefined, dataFolder: folder });
  }
  const name = `template_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  await migrateDatabase({ databaseUrl: addressOf(name), dataFolder: folder });
  return name;
}

/** Migrates one empty database before the first test; answers how the run's files are removed after the last. */
export default async function prepareDatabases(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "laurels-test-"));
  project.provide("databases", { folder, template: await makeTemplate(folder) });
  return () => rmSync(folder, { recursive: true, force: true });
}
