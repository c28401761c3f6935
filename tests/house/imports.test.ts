import { describe, expect, it } from "vitest";
import { importBreaches } from "./imports.ts";
import { sourceOf, sourcesBelow } from "./sources.ts";

const verb = sourceOf(
  "app/contest/judging/submit-review.ts",
  "export async function submitReview(context: Context) {}",
);
const noun = sourceOf("app/contest/judging/scoring.ts", "export const scoreOf = () => 1;");

function breachesOf(path: string, text: string): number {
  return importBreaches([verb, noun, sourceOf(path, text)]).length;
}

describe("the rooms", () => {
  it("are entered only by those who may", () => {
    expect(importBreaches(sourcesBelow("app", "db", "scripts"))).toEqual([]);
  });

  it.each([
    ["a noun that imports a verb", "app/contest/judging/a.ts", 'import { submitReview } from "./submit-review.ts";'],
    ["a noun that imports the database", "app/contest/judging/a.ts", 'import { review } from "#db/schema/judging.ts";'],
    [
      "a verb that imports a verb",
      "app/contest/a/b.ts",
      'import { submitReview } from "../judging/submit-review.ts"; export async function b(context) {}',
    ],
    ["a route that imports the database", "app/routes/judge/a.tsx", 'import { review } from "#db/schema/judging.ts";'],
    ["a route that imports drizzle", "app/routes/judge/a.tsx", 'import { eq } from "drizzle-orm";'],
    ["a route that imports another route", "app/routes/judge/a.tsx", 'import x from "./b.tsx";'],
    ["a component that imports a row's type", "app/ui/a.tsx", 'import type { Store } from "#db/store.ts";'],
    ["octokit outside the client", "app/github/readings.ts", 'import { Octokit } from "octokit";'],
    ["a lazy import through a wall", "app/ui/a.tsx", 'await import("#db/open.ts");'],
    ["a re-export through a wall", "app/ui/a.tsx", 'export { open } from "#db/open.ts";'],
    [
      "the stand-in that imports the portal",
      "scripts/github-standin/a.ts",
      'import { x } from "#app/github/address.ts";',
    ],
    ["a noun that mints an actor", "app/contest/judging/a.ts", 'import { asJudge } from "../actors.ts";'],
  ])("turn away %s", (_, path, text) => {
    expect(breachesOf(path, text)).toBe(1);
  });

  it.each([
    [
      "a verb a noun",
      "app/contest/judging/b.ts",
      'import { scoreOf } from "./scoring.ts"; export async function b(context) {}',
    ],
    ["a noun a row's type", "app/contest/judging/a.ts", 'import type { Store } from "#db/store.ts";'],
    ["a noun an actor's type", "app/contest/judging/a.ts", 'import type { Judge } from "../actors.ts";'],
    [
      "a route a verb",
      "app/routes/judge/a.tsx",
      'import { submitReview } from "#app/contest/judging/submit-review.ts";',
    ],
    ["the client octokit", "app/github/client.ts", 'import { Octokit } from "octokit";'],
  ])("let %s in", (_, path, text) => {
    expect(breachesOf(path, text)).toBe(0);
  });
});
