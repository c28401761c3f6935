import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environmentForNpm } from "#scripts/setup/packages.mjs";
import { root } from "./sources.ts";

/** What would be true on one machine only, with what to write instead. */
function localWords(): [word: RegExp, hint: string][] {
  const npm = ["config", "get", "registry"];
  const registry = execFileSync("npm", npm, {
    cwd: root,
    env: environmentForNpm(process.env),
    encoding: "utf8",
  }).trim();
  const host = URL.canParse(registry) ? new URL(registry).hostname : "";
  const asPattern = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return [
    [/(?<![\w}.*])\/(work|Users|home)\/(?!laurels)\w/, "a path of one machine: write it relative to the clone"],
    ...(root.split("/").length > 2
      ? [[asPattern(root), "this clone's path: write it relative"] as [RegExp, string]]
      : []),
    ...(host && !host.endsWith("npmjs.org") ? [[asPattern(host), "a registry's address"] as [RegExp, string]] : []),
    [/^\s*"?resolved"?: "https?:/m, "a registry's address in the lock file: set omit-lockfile-registry-resolved"],
    [/^registry\s*=/m, "a registry's address: it belongs into each machine's own settings"],
  ];
}

function isText(content: Buffer): boolean {
  return !content.subarray(0, 8000).includes(0);
}

function breachesIn(path: string, text: string, words: [RegExp, string][]): string[] {
  return words.flatMap(([word, hint]) => {
    const found = word.exec(text);
    const line = found ? text.slice(0, found.index).split("\n").length : 0;
    return found ? [`${path}:${line}: "${found[0]}" → ${hint}`] : [];
  });
}

describe("the repository", () => {
  it("speaks of no single machine", () => {
    const words = localWords();
    const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
    const paths = list.split("\n").filter((path) => path && existsSync(join(root, path)));
    const found = paths.flatMap((path) => {
      const content = readFileSync(join(root, path));
      return path !== "tests/house/repository.test.ts" && isText(content)
        ? breachesIn(path, String(content), words)
        : [];
    });
    expect(found).toEqual([]);
  });

  it("would notice a path of one machine", () => {
    const words = localWords();
    expect(breachesIn("a.md", "See /work/laurels-notes or /home/anna/laurels.", words)).toHaveLength(1);
    expect(breachesIn("a.md", "See docs/work/plan.md, {origin}/work/plan and ./home/page.", words)).toEqual([]);
  });
});

/** The variables that app/env.ts reads: the keys of its schema. */
function variablesRead(): string[] {
  const text = readFileSync(join(root, "app/env.ts"), "utf8");
  const schema = /z\.object\(\{\n([\s\S]*?)\n\}\)/.exec(text)?.[1] ?? "";
  return [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map((match) => match[1] ?? "");
}

describe.runIf(existsSync(join(root, "app/env.ts")))(".env.example", () => {
  it("lists exactly the variables that app/env.ts reads", () => {
    const example = existsSync(join(root, ".env.example")) ? readFileSync(join(root, ".env.example"), "utf8") : "";
    const listed = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? "");
    expect(variablesRead().length).toBeGreaterThan(0);
    expect([...new Set(listed)].sort()).toEqual(variablesRead().sort());
  });
});
