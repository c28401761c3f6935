import { type Counts, conclusion } from "./counts.ts";
import { Interrupted } from "./program.ts";

/** Runs the gate and ends the process as its counts say. */
export async function conclude(gate: () => Promise<Counts>): Promise<void> {
  try {
    const { lines, exitCode } = conclusion(await gate(), process.env.CI === "true");
    console.log(`\n${lines.join("\n")}`);
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.exitCode = 130;
  }
}
