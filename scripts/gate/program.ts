import { spawn } from "node:child_process";
import { join } from "node:path";

/** The folder of the clone, absolute. */
export const root = join(import.meta.dirname, "../..");

/** Somebody stopped the run; what was started is cleared away while this travels up. */
export class Interrupted extends Error {}

/**
 * Runs a JavaScript program in the clone's folder on this Node; resolves once it has ended, with its exit code and,
 * when piped, what it printed.
 */
export function runProgram(
  words: string[],
  env: NodeJS.ProcessEnv,
  output: "inherit" | "pipe",
): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ["ignore", output, output] });
  const text: string[] = [];
  child.stdout?.on("data", (chunk) => text.push(String(chunk)));
  child.stderr?.on("data", (chunk) => text.push(String(chunk)));
  let stopped = false;
  const stop = (signal: NodeJS.Signals) => {
    stopped = true;
    if (signal === "SIGTERM") child.kill(signal);
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      if (stopped) fail(new Interrupted("The run was stopped."));
      else done({ code: code ?? 1, text: text.join("") });
    });
  });
}
