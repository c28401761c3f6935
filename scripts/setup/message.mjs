// @ts-check
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone, absolute. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What stops the set-up and what to do about it, in words for whoever typed the command. */
export class Trouble extends Error {
  /** @override */
  name = "Trouble";
}

/**
 * One line of progress, on the error stream so that a command's own output stays clean; none under `npm -s`.
 * @param {string} line
 */
export function say(line) {
  if (process.env.npm_config_loglevel !== "silent") process.stderr.write(`${line}\n`);
}

/**
 * Runs the body; a Trouble becomes its sentence and exit code 1, anything else is a bug and keeps its stack.
 * @param {() => void | Promise<void>} body
 */
export async function orTellWhy(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * A file system error of a set-up step, in words.
 * @param {unknown} error
 * @returns {never}
 */
export function explain(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  const place = path ? relative(root, resolve(path)) || "." : "its folder";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    throw new Trouble(
      `Laurels must write to ${place} in ${root}, and this account may not (${code}).\n` +
        "Give the account that runs it that right, or clone the repository into a folder of your own.",
    );
  }
  if (code === "ENOSPC")
    throw new Trouble(`The disk that holds ${root} is full. Free about 1 GB and run the command again.`);
  throw error;
}
