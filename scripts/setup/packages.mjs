// @ts-check
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, join, sep } from "node:path";
import { explain, root, say, Trouble } from "./message.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".laurels-packages");

const keptSettings =
  /^npm_config_(registry|cache|proxy|http_?proxy|https[-_]proxy|noproxy|userconfig|globalconfig|cafile|ca|strict[-_]ssl)$/i;

/**
 * The environment for an npm started from within an npm script. The packages' own Node must not be in reach, because
 * `npm ci` deletes it; settings of the outer command (silent, prefix, omit) must not change what is installed.
 * @param {NodeJS.ProcessEnv} outer
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentForNpm(outer) {
  const kept = Object.entries(outer).filter(
    ([name]) => name !== "NODE_ENV" && (!/^npm_/i.test(name) || keptSettings.test(name)),
  );
  const inner = /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(kept));
  const pathName = Object.keys(inner).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = (inner[pathName] ?? "").split(delimiter);
  inner[pathName] = folders.filter((folder) => !folder.includes(join("node_modules", ".bin"))).join(delimiter);
  return inner;
}

/** What the installed packages depend on: the lock file and the platform. */
function wanted() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

/** @param {import("./platforms.mjs").Entry} entry */
function isForThisMachine({ os = [], cpu = [], libc }) {
  return !libc && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

/**
 * True when npm's own record of what it installed has every package of the lock in the lock's version; optional ones
 * may be absent, except those made for this very machine. So an install made by hand is not made again.
 * @param {import("./platforms.mjs").Lock} lock
 * @param {import("./platforms.mjs").Lock} installed
 */
export function agrees(lock, installed) {
  return Object.entries(lock.packages).every(([key, entry]) => {
    const found = installed.packages[key];
    if (found) return found.version === entry.version;
    return key === "" || (entry.optional === true && !isForThisMachine(entry));
  });
}

function installedByHand() {
  const record = join(modules, ".package-lock.json");
  if (!existsSync(record)) return false;
  return agrees(
    JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")),
    JSON.parse(readFileSync(record, "utf8")),
  );
}

/** True when node_modules holds what the lock file asks for on this platform. */
export function packagesAreCurrent() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}

/**
 * What an npm that failed meant, as far as its output tells.
 * @param {string} output
 */
export function reasonOf(output) {
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|network/.test(output)) {
    return "The npm registry did not answer. Check the network and `npm config get registry` (and proxy), then run the command again.";
  }
  if (/E404|ETARGET|notarget/.test(output)) {
    return "The npm registry lacks a package of the lock file. Check `npm config get registry`; a mirror may be behind.";
  }
  if (/CERT|certificate/.test(output)) {
    return "The npm registry's certificate was not trusted. Set `npm config set cafile FILE` to your network's certificate.";
  }
  if (/EUSAGE|in sync/.test(output)) {
    return "package.json and package-lock.json disagree. Run `npm install` and then `node scripts/lockfile.mjs`.";
  }
  if (/ENOSPC/.test(output)) return "The disk is full. Free about 1 GB and run the command again.";
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return "npm may not write to node_modules or to its cache. Check who owns them (`npm config get cache`).";
  }
  return "What npm said stands above.";
}

/** @returns {Promise<void>} */
function npmCi() {
  const cli = process.env.npm_execpath ?? "";
  const through = basename(cli) === "npm-cli.js" && existsSync(cli);
  const outerNode = process.env.npm_node_execpath ?? "";
  const node = outerNode && !outerNode.startsWith(modules + sep) ? outerNode : "node";
  const flags = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--loglevel=error"];
  const [command, ...words] = [...(through ? [node, cli] : ["npm"]), ...flags, "--no-fund", "--no-audit"];
  const shell = process.platform === "win32" && !through;
  const options = { cwd: root, env: environmentForNpm(process.env), shell };
  return new Promise((done, fail) => {
    const npm = spawn(command, words, { ...options, stdio: ["ignore", "ignore", "pipe"] });
    let output = "";
    npm.stderr.on("data", (chunk) => {
      output += chunk;
    });
    npm.on("error", () => fail(new Trouble("npm was not found. Install Node with npm, then run the command again.")));
    npm.on("close", (code) => {
      if (code === 0) done();
      else fail(new Trouble(`${output.trim()}\n\nThe packages could not be installed. ${reasonOf(output)}`));
    });
  });
}

/** Makes node_modules what the lock file asks for; a run that was broken off is made again. */
export async function installPackages() {
  try {
    accessSync(existsSync(modules) ? modules : root, constants.W_OK);
    if (!installedByHand()) {
      say("Installing the packages of package-lock.json (a minute or two, only when it changes).");
      await npmCi();
    }
    writeFileSync(stamp, wanted());
  } catch (error) {
    explain(error);
  }
}
