import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow, fingerprint } from "#scripts/setup/site.mjs";

const root = join(import.meta.dirname, "../../..");
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "laurels-clone-"));
  cpSync(join(root, "scripts/setup"), join(clone, "scripts/setup"), { recursive: true });
  for (const file of ["setup.mjs", "run.mjs"]) cpSync(join(root, "scripts", file), join(clone, "scripts", file));
  writeFileSync(join(clone, "package.json"), '{ "name": "clone", "version": "1.0.0", "type": "module" }');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

/** A clone whose packages are in place: a lock file that asks for nothing, and npm's record that it is there. */
function furnish(): void {
  const lock = JSON.stringify({
    name: "clone",
    lockfileVersion: 3,
    packages: { "": { name: "clone", version: "1.0.0" } },
  });
  writeFileSync(join(clone, "package-lock.json"), lock);
  mkdirSync(join(clone, "node_modules"));
  writeFileSync(join(clone, "node_modules/.package-lock.json"), lock);
}

function inClone(words: string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, words, { cwd: clone, env: { ...process.env, ...env }, encoding: "utf8" });
}

describe("a command on a clone", () => {
  it("runs with its arguments and hands its exit code on", () => {
    furnish();
    writeFileSync(
      join(clone, "act.ts"),
      "const words: string[] = process.argv.slice(2); console.log(words.join(' ')); process.exit(7);",
    );
    const ran = inClone(["scripts/run.mjs", "act.ts", "one", "two"]);
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toBe("one two\n");
    expect(ran.status).toBe(7);
  });

  it("is told of a polite stop and may end in its own way", async () => {
    furnish();
    writeFileSync(
      join(clone, "act.mjs"),
      "process.on('SIGTERM', () => process.exit(3)); setInterval(() => {}, 1000); console.log('ready');",
    );
    const running = spawn(process.execPath, ["scripts/run.mjs", "act.mjs"], {
      cwd: clone,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(running.stdout, "data");
    running.kill("SIGTERM");
    expect(await once(running, "exit")).toEqual([3, null]);
  });

  it("says in words that the registry does not answer", () => {
    const asked = { "": { dependencies: { zod: "4.0.0" } }, "node_modules/zod": { version: "4.0.0" } };
    writeFileSync(join(clone, "package.json"), '{ "name": "clone", "dependencies": { "zod": "4.0.0" } }');
    writeFileSync(
      join(clone, "package-lock.json"),
      JSON.stringify({ name: "clone", lockfileVersion: 3, packages: asked }),
    );
    const env = {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_fetch_retries: "0",
      npm_config_cache: join(clone, "cache"),
    };
    writeFileSync(join(clone, ".npmrc"), "fetch-retries=0\n");
    const ran = inClone(["scripts/setup.mjs"], env);
    expect(ran.stderr).toContain("The npm registry did not answer.");
    expect(ran.status).toBe(1);
  });

  it("says nothing of its own under npm's silent level", () => {
    furnish();
    rmSync(join(clone, "node_modules/.package-lock.json"));
    const env = { npm_config_cache: join(clone, "cache"), npm_config_loglevel: "silent" };
    const ran = inClone(["scripts/setup.mjs"], env);
    expect([ran.stdout, ran.stderr, ran.status]).toEqual(["", "", 0]);
  });
});

describe("the fingerprint of the sources", () => {
  beforeEach(() => {
    mkdirSync(join(clone, "app/ui"), { recursive: true });
    writeFileSync(join(clone, "app/ui/note.tsx"), "one");
  });

  it("rises with a change of content and with a change of name", () => {
    const first = fingerprint(clone);
    writeFileSync(join(clone, "app/ui/note.tsx"), "two");
    const second = fingerprint(clone);
    execFileSync("mv", [join(clone, "app/ui/note.tsx"), join(clone, "app/ui/mark.tsx")]);
    expect(new Set([first, second, fingerprint(clone)]).size).toBe(3);
  });

  it("does not look at what the site is not made of", () => {
    const first = fingerprint(clone);
    writeFileSync(join(clone, "README.md"), "new");
    expect(fingerprint(clone)).toBe(first);
  });

  it("reads the files in one order", () => {
    writeFileSync(join(clone, "app/a.ts"), "");
    expect(filesBelow(["app", "nowhere"], clone)).toEqual(["app/a.ts", "app/ui/note.tsx"]);
  });
});
