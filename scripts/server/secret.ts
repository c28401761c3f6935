import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The portal's secret: the configured one, or that of the data folder, which is made at the first start (mode 600). */
export function portalSecret(configured: string | undefined, dataFolder: string): string {
  if (configured) return configured;
  const file = join(dataFolder, "secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString("hex");
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
