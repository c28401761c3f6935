import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";

const TMPFS = 0x01021994;

/** A folder below the working directory, on a real disk. Throws on a tmpfs, where a flush costs nothing. */
export function benchFolder(): { path: string; remove(): void } {
  const base = process.cwd();
  if (statfsSync(base).type === TMPFS)
    throw new Error(`${base} lies on a tmpfs, where saves cost nothing. Run it on a disk.`);
  const path = mkdtempSync(join(base, "build", "bench-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** How often a second the disk flushes 4 KiB that were just written. */
export function flushesPerSecond(folder: string, forMs = 1_000): number {
  const file = openSync(join(folder, "flushes"), "w");
  const page = Buffer.alloc(4_096, 1);
  const begun = performance.now();
  let flushes = 0;
  while (performance.now() - begun < forMs) {
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    flushes += 1;
  }
  closeSync(file);
  return Math.round((flushes * 1_000) / (performance.now() - begun));
}
