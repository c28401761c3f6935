import { defineConfig } from "vitest/config";

const all = "tests/**/*.test.ts";
const inBrowser = "tests/browser/**/*.test.ts";
const withDatabase = "tests/{db,contest,jobs,life,durability}/**/*.test.ts";

// A process speaks one database's dialect, the one that DATABASE_URL asks for; so each database is a run of its own.
const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

const prepared = { globalSetup: "tests/support/prepared-databases.ts", setupFiles: "tests/support/each-file.ts" };

/** Files run in one process after another: most of a small file's time would else be spent on importing the product. */
const shared = { ...prepared, isolate: false };

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      onPostgres
        ? { test: { name: "postgres", include: [withDatabase], ...shared, ...patience } }
        : { test: { name: "sqlite", include: [all], exclude: [inBrowser], ...shared, ...patience } },
      {
        test: {
          name: "browser",
          ...prepared,
          include: [inBrowser],
          // Two at once: while one tab computes, the portal makes the next page.
          maxConcurrency: 2,
          testTimeout: 240_000,
          hookTimeout: 360_000,
        },
      },
    ],
  },
});
