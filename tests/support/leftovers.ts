import { onTestFinished, TestRunner } from "vitest";

type Clear = () => Promise<void>;

const ofFile: Clear[] = [];

/** Clears something away after the test that is running, or after the file's last one where none is. */
export function clearAfterwards(clear: Clear): void {
  if (TestRunner.getCurrentTest()) onTestFinished(clear);
  else ofFile.unshift(clear);
}

/** Clears away what a file's tests shared, the newest first. */
export async function clearLeftovers(): Promise<void> {
  for (const clear of ofFile.splice(0)) await clear();
}
