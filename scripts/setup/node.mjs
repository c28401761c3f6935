// @ts-check
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { root, Trouble } from "./message.mjs";

const modules = join(root, "node_modules");

/**
 * Whether a Node of this version ("24.21.0") runs TypeScript as it is and the database driver.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function pinnedNode() {
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  return join(modules, name, "bin", windows ? "node.exe" : "node");
}

/**
 * The Node to run everything on, as a path: the one among the packages, or where there is none for this platform the
 * one that runs this, when it is new enough.
 */
export function nodeToUse() {
  const pinned = pinnedNode();
  const answer = spawnSync(pinned, ["--version"], { encoding: "utf8" });
  if (answer.status === 0 && answer.stdout.startsWith("v24.")) return pinned;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Trouble(
    "Laurels runs on Node 24. On Linux (x64, arm64) and Windows (x64) it brings its own, but that does not start on\n" +
      `this machine (${process.platform} ${process.arch}), and the Node found here is ${process.versions.node}.\n` +
      "Install Node 24 (22.18 or newer will do), then run the command again.",
  );
}

/**
 * The environment of what runs on that Node: the packages' programs come first, as in an npm script.
 * @param {NodeJS.ProcessEnv} outer
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentForPackages(outer) {
  const pathName = Object.keys(outer).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const bin = join(modules, ".bin");
  const folders = (outer[pathName] ?? "").split(delimiter).filter((folder) => folder !== bin);
  return { ...outer, [pathName]: [bin, ...folders].join(delimiter) };
}
