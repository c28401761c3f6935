import { defineConfig } from "vitest/config";

const all = "tests/**/*.test.ts";
const inBrowser = "tests/browser/**/*.test.ts";
const withDatabase = "tests/{db,contest,jobs,life}/**/*.test.ts";

// A process speaks one database's dialect, the one that DATABASE_URL asks for; so each database is a run of its own.
const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

const patience = { testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      onPostgres
        ? { test: { name: "postgres", include: [withDatabase], ...patience } }
        : { test: { name: "sqlite", include: [all], exclude: [inBrowser], ...patience } },
      {
        test: {
          name: "browser",
          include: [inBrowser],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
