// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { explain, root, say, Trouble } from "./message.mjs";
import { environmentForPackages } from "./node.mjs";

const build = join(root, "build");
const stamp = join(build, ".stamp");
const sources = ["app", "db", "public", "package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];

/**
 * Every file below the given places, in one order on every machine.
 * @param {string[]} places paths relative to `base`; absent ones are left out
 * @param {string} base
 * @returns {string[]}
 */
export function filesBelow(places, base) {
  const present = places.filter((place) => existsSync(join(base, place)));
  return present.flatMap((place) => {
    /** @type {import("node:fs").Dirent[]} */
    let entries;
    try {
      entries = readdirSync(join(base, place), { withFileTypes: true });
    } catch {
      return [place];
    }
    const names = entries.map((entry) => entry.name).sort();
    return filesBelow(
      names.map((name) => `${place}/${name}`),
      base,
    );
  });
}

/**
 * One hash over the names and contents of all source files.
 * @param {string} base
 */
export function fingerprint(base) {
  const hash = createHash("sha256");
  for (const file of filesBelow(sources, base)) {
    hash.update(
      createHash("sha256")
        .update(readFileSync(join(base, file)))
        .digest(),
    );
    hash.update(`${relative(base, join(base, file))}\n`);
  }
  return hash.digest("hex");
}

/** True when build/ was made from the sources as they are. */
export function siteIsCurrent() {
  if (!existsSync(stamp) || !existsSync(join(build, "server", "index.js"))) return false;
  return readFileSync(stamp, "utf8") === fingerprint(root);
}

/**
 * Builds the site into build/; a failed build leaves no stamp behind.
 * @param {string} node path of the Node to build with
 */
export function buildSite(node) {
  const before = fingerprint(root);
  say("Building the site (some seconds, only when its sources change).");
  try {
    rmSync(stamp, { force: true });
    mkdirSync(build, { recursive: true });
  } catch (error) {
    explain(error);
  }
  const remix = join(root, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const env = environmentForPackages({ ...process.env, NODE_ENV: "production" });
  const made = spawnSync(node, [remix, "vite:build"], { cwd: root, env, encoding: "utf8", maxBuffer: 1 << 26 });
  if (made.status !== 0) {
    throw new Trouble(
      `${made.stdout}${made.stderr}\nThe site could not be built; what the compiler said stands above.`,
    );
  }
  writeFileSync(stamp, before);
}
