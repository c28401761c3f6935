import { type Counts, nothing, sum } from "./counts.ts";
import { runProgram } from "./program.ts";

/** What is checked without running the product: a name for people, and the words after `node`. */
const steps: [name: string, words: string[]][] = [
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["promises that nobody awaits", ["node_modules/eslint/bin/eslint.js", "."]],
  ["format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--max-diagnostics=100", "."]],
];

async function runStep(name: string, words: string[]): Promise<Counts> {
  const { code, text } = await runProgram(words, process.env, "pipe");
  console.log(code === 0 ? `Good: ${name}` : `${text}\nFailed: ${name}`);
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, notes: [`Failed: ${name}: see above.`] };
}

/** Format, lint and types; each counts as one. */
export async function runSteps(): Promise<Counts> {
  return sum(await Promise.all(steps.map(([name, words]) => runStep(name, words))));
}
