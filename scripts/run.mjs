// @ts-check
// node scripts/run.mjs [--build] FILE [ARGUMENT…]: sets the clone up, then runs the file on the right Node.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup/clone.mjs";
import { orTellWhy } from "./setup/message.mjs";
import { environmentForPackages } from "./setup/node.mjs";

/**
 * Runs the file in this process's place, as far as that can be done: signals go in, the exit code comes out.
 * @param {string} node
 * @param {string[]} words
 */
function become(node, words) {
  const quickImports = new URL("./setup/quick-imports.mjs", import.meta.url).href;
  const flags = ["--disable-warning=ExperimentalWarning", `--import=${quickImports}`];
  // What was compiled is kept, and the packages' folder is cleared with every new set of packages.
  const env = {
    NODE_COMPILE_CACHE: fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)),
    ...environmentForPackages(process.env),
  };
  const child = spawn(node, [...flags, ...words], { stdio: "inherit", env });
  let told = false;
  /** @param {NodeJS.Signals} signal */
  const tell = (signal) => {
    // A terminal's Ctrl+C reaches the child by itself, and npm repeats it; a second one may mean "now".
    if (!told && !(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal);
    told = true;
  };
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP", "SIGINT"])) process.on(signal, tell);
  // npm's SIGTERM ends the shell between npm and this process, and goes no further.
  const parent = process.ppid;
  const look = () => process.ppid !== parent && tell("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(look, 200).unref();
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

await orTellWhy(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const build = first === "--build";
  const words = build ? rest : process.argv.slice(2);
  become(await setUp({ build }), words);
});
