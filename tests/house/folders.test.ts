import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIFE } from "#app/contest/vocabulary.ts";
import { filesBelow } from "#scripts/setup/site.mjs";
import { root } from "./sources.ts";

const visitors = ["visitor", "account", "contestant", "nominator", "judge", "organizer", "administrator", "machine"];

function foldersIn(place: string): string[] {
  const folder = join(root, place);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  // An empty folder is not in the repository.
  return entries.map((entry) => entry.name).filter((name) => filesBelow([`${place}/${name}`], root).length > 0);
}

interface RouteEntry {
  file: string;
  children?: RouteEntry[];
}

/** The files that app/routes.ts names, relative to app/. */
async function mappedFiles(): Promise<string[]> {
  const { default: routes } = (await import("#app/routes.ts")) as { default: RouteEntry[] | Promise<RouteEntry[]> };
  const filesOf = (entries: RouteEntry[]): string[] =>
    entries.flatMap((entry) => [entry.file.replace(/^\.\//, ""), ...filesOf(entry.children ?? [])]);
  return filesOf(await routes);
}

describe("the folders", () => {
  it("of app/contest are the contest's life, in the words of the vocabulary", () => {
    expect(foldersIn("app/contest")).toEqual([...LIFE].sort());
  });

  it("of tests/contest mirror them", () => {
    const strangers = foldersIn("tests/contest").filter((name) => !LIFE.some((stage) => stage === name));
    expect(strangers, "tests/contest/<life>/ mirrors app/contest/<life>/").toEqual([]);
  });

  it("of app/routes are those who stand before the doors", () => {
    const strangers = foldersIn("app/routes").filter((name) => !visitors.includes(name));
    expect(strangers, `a route lives in app/routes/{${visitors.join(",")}}/`).toEqual([]);
  });
});

describe.runIf(existsSync(join(root, "app/routes.ts")))("the map of the site", () => {
  it("names every file of app/routes, and no other", async () => {
    const present = filesBelow(["routes"], join(root, "app")).filter((path) => /\.tsx?$/.test(path));
    expect([...new Set(await mappedFiles())].filter((file) => file !== "doorway.tsx").sort()).toEqual(present.sort());
  });
});
