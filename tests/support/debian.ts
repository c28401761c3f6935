import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** True when this account may run the file. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the names that is a program on PATH, as a path. */
export function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Why Debian's packages cannot be installed here, or undefined where they can. */
function obstacle(): string | undefined {
  if (!findOnPath("apt-get")) return "this system has no apt-get";
  if (process.getuid?.() !== 0) return "only root may install it";
  return undefined;
}

/** Installs a package of Debian; the answer is the reason why that was not possible, or undefined when it was. */
export function installFromDebian(name: string): string | undefined {
  const reason = obstacle();
  if (reason) return reason;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = "DPkg::Lock::Timeout=600";
  const update = spawnSync("apt-get", ["-o", wait, "-q", "update"], { env, encoding: "utf8" });
  const words = ["-o", wait, "-q", "install", "-y", "--no-install-recommends", name];
  const install = spawnSync("apt-get", words, { env, encoding: "utf8", maxBuffer: 1 << 26 });
  if (install.status === 0) return undefined;
  const lines = `${update.stderr}\n${install.stderr}`.split("\n").filter((line) => line.startsWith("E:"));
  return `apt-get could not install ${name}: ${lines.join(" ") || `exit code ${install.status}`}`;
}
