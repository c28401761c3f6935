/** npm run screenshots: takes the pictures of the README anew, from sample contests at their points of life. */
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser as Chromium, Page } from "@playwright/test";
import { readSamples } from "#db/seed/samples.ts";
import { type Browser, browse } from "#tests/support/browse.ts";
import { launchBrowser } from "#tests/support/chromium.ts";
import { startSamplePortal } from "./screenshots/sample-portal.ts";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const LEADER = readSamples().teams[0]?.members[0]?.login ?? "";

type Picture = {
  name: string;
  /** Login of the reader; nobody in particular unless told. */
  as?: string;
  path: string;
  /** The first link on that page that fits is followed. */
  follow?: RegExp;
  dark?: boolean;
};

const pictures: Picture[] = [
  { name: "home", path: "/cloud-prize" },
  { name: "entry", path: "/ubuntu-prize/winners", follow: /\/entries\/[^/]+$/ },
  { name: "entry-form", as: LEADER, path: "/cloud-prize/entry" },
  {
    name: "review",
    as: "joaquim-batalha",
    path: "/citrix-prize/judging",
    follow: /\/judging\/(?!ballots|conflicts|preferences)[^/]+$/,
  },
  { name: "winners", path: "/ubuntu-prize/winners" },
  { name: "home-dark", path: "/cloud-prize", dark: true },
];

/** The address of a picture's page, found as its reader would. */
async function addressOf(reader: Browser, { path, follow }: Picture): Promise<string> {
  if (!follow) return path;
  const { html } = await reader.visit(path);
  const found = [...html.matchAll(/href="([^"#?]+)"/g)].map(([, href = ""]) => href).find((href) => follow.test(href));
  if (!found) throw new Error(`${path} has no link like ${follow}`);
  return found;
}

async function pageFor(chromium: Chromium, home: string, reader: Browser, dark: boolean): Promise<Page> {
  const context = await chromium.newContext({
    viewport: { width: 1280, height: 860 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    timezoneId: "America/Los_Angeles",
  });
  const cookies = [...(reader.jar.get(home) ?? [])];
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: home })));
  return context.newPage();
}

async function take(chromium: Chromium, home: string, picture: Picture): Promise<void> {
  const { name, as, dark = false } = picture;
  const reader = browse(home);
  if (as) await reader.signIn(as);
  const path = await addressOf(reader, picture);
  const page = await pageFor(chromium, home, reader, dark);
  await page.goto(`${home}${path}`, { waitUntil: "networkidle" });
  const file = `${folder}${name}.png`;
  await page.screenshot({ path: file, animations: "disabled" });
  console.log(`docs/pictures/${name}.png, ${Math.round(statSync(file).size / 1024)} KB, ${path}`);
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
const wanted = [
  { slug: "cloud-prize", point: "submission" as const },
  { slug: "citrix-prize", point: "judging" as const },
  { slug: "ubuntu-prize", point: "published" as const },
];
const portal = await startSamplePortal(wanted, Date.now());
const chromium = await launchBrowser();
try {
  for (const picture of pictures) await take(chromium, portal.url, picture);
} finally {
  await chromium.close();
  await portal.stop();
}
