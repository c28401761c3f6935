// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { explain, root, say } from "./message.mjs";

const file = join(root, ".cache", "setup.pid");

/** @returns {number | undefined} the process that has the turn, when it is alive */
function holder() {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === "EPERM" ? Number(readFileSync(file, "utf8")) : undefined;
  }
}

function take() {
  try {
    mkdirSync(join(root, ".cache"), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") explain(error);
    return false;
  }
}

/**
 * Runs the body while no other set-up of this clone runs: two at once would delete each other's packages.
 * @param {() => void | Promise<void>} body
 */
export async function inTurn(body) {
  for (let waited = 0; !take(); waited += 1) {
    const pid = holder();
    if (pid === undefined) rmSync(file, { force: true });
    else if (waited === 0) say(`Another set-up of this folder is running (process ${pid}); waiting for it.`);
    if (pid !== undefined) await setTimeout(250);
  }
  try {
    await body();
  } finally {
    rmSync(file, { force: true });
  }
}
