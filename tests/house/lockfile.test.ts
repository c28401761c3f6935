import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingEntries } from "#scripts/setup/platforms.mjs";
import { root } from "./sources.ts";

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as T;
}

/** npm repeats optional dependencies among the others, so all kinds are compared as one. */
function askedBy({ dependencies, devDependencies, optionalDependencies }: Manifest): Record<string, string> {
  return { ...dependencies, ...devDependencies, ...optionalDependencies };
}

const lock = readJson<{ packages: Record<string, Manifest & { version?: string; resolved?: string }> }>(
  "package-lock.json",
);

describe("the lock file", () => {
  it("names no registry", () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved);
    expect(
      named.map(([key]) => key),
      "run npm install with omit-lockfile-registry-resolved=true",
    ).toEqual([]);
  });

  it("has an entry for every platform's package", () => {
    expect(Object.keys(missingEntries(lock)), "run: npx node scripts/lockfile.mjs").toEqual([]);
  });

  it("asks for what package.json asks for", () => {
    expect(askedBy(lock.packages[""] ?? {}), "run npm install").toEqual(askedBy(readJson<Manifest>("package.json")));
  });
});

describe("package.json", () => {
  it("asks for exact versions", () => {
    const all = Object.entries(askedBy(readJson<Manifest>("package.json")));
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
