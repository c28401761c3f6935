/** After a change of db/schema: writes the next migration of both sets. Pass a name for it. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const name = process.argv[2] ?? "change";
const dialects = [
  { dialect: "sqlite", folder: "sqlite", databaseUrl: "" },
  { dialect: "postgresql", folder: "postgres", databaseUrl: "postgres://localhost/none" },
];

for (const { dialect, folder, databaseUrl } of dialects) {
  execFileSync(
    "npx",
    [
      "drizzle-kit",
      "generate",
      "--dialect",
      dialect,
      "--schema",
      "./db/schema/all.ts",
      "--out",
      `./db/migrations/${folder}`,
      "--casing",
      "snake_case",
      "--name",
      name,
    ],
    { stdio: "inherit", env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
}

// drizzle-kit does not know STRICT, without which SQLite keeps a text in an integer column.
for (const file of readdirSync("db/migrations/sqlite").filter((each) => each.endsWith(".sql"))) {
  const path = `db/migrations/sqlite/${file}`;
  const before = readFileSync(path, "utf8");
  const after = before.replaceAll(/(CREATE TABLE [^;]*\n\))( STRICT)?;/g, "$1 STRICT;");
  if (after !== before) writeFileSync(path, after);
}
