// @ts-check
// node scripts/run.mjs [--build] FILE [ARGUMENT…]: sets the clone up, then runs the file on the right Node.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { setUp } from "./setup/clone.mjs";
import { orTellWhy } from "./setup/message.mjs";
import { environmentForPackages } from "./setup/node.mjs";

/**
 * Runs the file in this process's place, as far as that can be done: signals go in, the exit code comes out.
 * @param {string} node
 * @param {string[]} words
 */
function become(node, words) {
  const flags = ["--disable-warning=ExperimentalWarning"];
  const child = spawn(node, [...flags, ...words], { stdio: "inherit", env: environmentForPackages(process.env) });
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP", "SIGINT"])) {
    let passed = false;
    process.on(signal, () => {
      // A terminal's Ctrl+C reaches the child by itself, and npm repeats it; a second one may mean "now".
      if (!passed && !(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
      passed = true;
    });
  }
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

await orTellWhy(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const build = first === "--build";
  const words = build ? rest : process.argv.slice(2);
  become(await setUp({ build }), words);
});
