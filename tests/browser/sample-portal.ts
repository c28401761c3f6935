import type { BrowserContext } from "@playwright/test";
import { type SampleWanted, sampleAt } from "#db/seed/seed-contest.ts";
import { MAIN, playSamples } from "#scripts/seed/play-samples.ts";
import { standinConfiguration } from "#scripts/seed/standin-configuration.ts";
import { SECRET } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

/** A portal with sample contests in it, each at its point of life, as the demo has them. */
export async function startSamplePortal(wanted: readonly SampleWanted[]): Promise<TestPortal> {
  const now = Date.now();
  const { opensAt } = sampleAt(wanted.find(({ slug }) => slug === MAIN.slug) ?? MAIN, now).calendar.submission;
  const portal = await startTestPortal({ now, demo: true, calendar: { opensAt, closesAt: now } });
  const github = standinConfiguration(portal.standin.url);
  await playSamples({ store: portal.store, secret: SECRET, github, now }, wanted);
  return portal;
}

/** Lets a browser of one's own go on as somebody who has signed in. */
export async function enterAs(context: BrowserContext, portal: TestPortal, login: string): Promise<void> {
  const entrance = portal.browser();
  await entrance.signIn(login);
  const cookies = [...(entrance.jar.get(portal.url) ?? [])];
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.url })));
}
