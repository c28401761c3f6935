import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { migrateSqliteFile } from "#db/migrate.ts";
import { openSqlite } from "#db/open-sqlite.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { checkCopy } from "#scripts/backup/check-copy.ts";
import { makeBackup } from "#scripts/backup/make-backup.ts";
import { restoreBackup } from "#scripts/backup/restore-backup.ts";
import { withCloudPrize } from "#tests/support/contest.ts";

const folders: string[] = [];
let folder: string;
let database: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "laurels-backup-"));
  folders.push(folder);
  database = join(folder, "laurels.sqlite");
  migrateSqliteFile(database);
});

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

async function writeLines(store: Store, many: number): Promise<void> {
  const line = { contestId: null, act: "tried", actorRole: "portal" as const, actorId: null, subject: "a test" };
  const one = () =>
    store.write(async (tx) => {
      await tx.insert(journal).values({ ...line, at: 1, before: [], after: [] });
      return { ok: true };
    });
  await Promise.all(Array.from({ length: many }, one));
}

describe("a backup", () => {
  it("is a sound copy, for its owner alone, made while rows are written", async () => {
    const store = openSqlite(database);
    await withCloudPrize(store);
    const target = join(folder, "copy.sqlite");
    const [counts] = await Promise.all([makeBackup(database, target), writeLines(store, 200)]);
    expect(counts.contest).toBe(1);
    expect(checkCopy(target)).toEqual(counts);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.sqlite"]);
    await store.close();
  });

  it("never takes the place of a file, and leaves none behind when there is nothing to copy", async () => {
    const target = join(folder, "copy.sqlite");
    writeFileSync(target, "mine");
    await expect(makeBackup(database, target)).rejects.toThrow("is there already");
    expect(readFileSync(target, "utf8")).toBe("mine");
    await expect(makeBackup(join(folder, "none.sqlite"), join(folder, "new.sqlite"))).rejects.toThrow("no database");
    expect(existsSync(join(folder, "new.sqlite"))).toBe(false);
  });

  it("is restored with everything that was in it, and what stood there is kept", async () => {
    const target = join(folder, "copy.sqlite");
    const before = openSqlite(database);
    await withCloudPrize(before);
    await makeBackup(database, target);
    await writeLines(before, 3);
    await before.close();
    const later = checkCopy(database);
    const { counts, kept } = restoreBackup(target, database, 0);
    expect(later.journal).toBe(counts.journal + 3);
    expect(checkCopy(database)).toEqual(counts);
    expect(checkCopy(kept ?? "")).toEqual(later);
  });

  it("is not restored under a portal that runs", async () => {
    const target = join(folder, "copy.sqlite");
    await makeBackup(database, target);
    const store = openSqlite(database);
    await writeLines(store, 1);
    expect(() => restoreBackup(target, database, 0)).toThrow("Stop the portal first");
    expect(await store.read.$count(journal)).toBe(1);
    await store.close();
  });

  it("is not restored when it is damaged or something else", () => {
    const other = join(folder, "other.sqlite");
    writeFileSync(other, "This is a letter, and long enough to be one. ".repeat(100));
    expect(() => restoreBackup(other, database, 0)).toThrow("is not a database of the portal");
    expect(() => restoreBackup(join(folder, "none.sqlite"), database, 0)).toThrow("cannot be opened");
    expect(checkCopy(database).contest).toBe(0);
  });
});
