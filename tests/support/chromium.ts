import { type Browser, chromium } from "@playwright/test";
import { findOnPath, installFromDebian, isProgram } from "./debian.ts";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** The browser of this machine: the one CHROMIUM names, else one in the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return isProgram(named) ? named : undefined;
  return usualPlaces.find(isProgram) ?? findOnPath("chromium", "google-chrome", "chromium-browser");
}

/** Installs Chromium where there is none; the answer is the reason why there is still none. */
export function provideChromium(): string | undefined {
  if (findChromium()) return undefined;
  if (process.env.CHROMIUM) return `CHROMIUM names ${process.env.CHROMIUM}, which is no program`;
  const reason = installFromDebian("chromium");
  return reason && `no Chromium was found and ${reason} (set CHROMIUM to the path of one)`;
}

/** A headless browser that talks to nobody but the pages it is sent to. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error("No Chromium here. Run `npm test`, which installs it, or set CHROMIUM to its path.");
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return await chromium.launch({ executablePath, headless: true, args: [...flags, ...asRoot] });
}
