import type { Store } from "#db/store.ts";
import { type RunningStandin, startStandin } from "#scripts/github-standin/server.ts";
import { startPortal } from "#scripts/server/start-portal.ts";
import { type Browser, browse } from "./browse.ts";
import { SECRET } from "./contest.ts";
import { openTestPlace } from "./store.ts";

/** What the test portals' deliveries are signed with. */
export const WEBHOOK_SECRET = "the secret of the test's webhooks";

export type SentLetter = { to: string; subject: string; text: string };

export type TestPortal = {
  url: string;
  dataFolder: string;
  /** The portal's and the stand-in's only clock; set `now` to move it. */
  clock: { now: number };
  standin: RunningStandin;
  store: Store;
  /** Every letter that left, oldest first. */
  letters: SentLetter[];
  /** What the portal logged as an error. */
  errors: string[];
  /** A browser with an empty cookie jar. */
  browser(): Browser;
  /** Does all jobs that are due now. */
  work(): Promise<number>;
  stop(): Promise<void>;
};

export type TestPortalOptions = {
  now: number;
  demo?: boolean;
  metricsToken?: string;
  /** The window into which the stand-in dates its work; the sample file's of 2013 unless told. */
  calendar?: { opensAt: number; closesAt: number };
};

/** A portal over HTTP, with a database and a GitHub stand-in of its own. Needs the built site. */
export async function startTestPortal({
  now,
  demo = false,
  calendar,
  metricsToken,
}: TestPortalOptions): Promise<TestPortal> {
  const clock = { now };
  const letters: SentLetter[] = [];
  const errors: string[] = [];
  const standin = await startStandin({ port: 0, now: () => clock.now, ...(calendar && { calendar }) });
  const place = await openTestPlace();
  const portal = await startPortal({
    place,
    clock: () => clock.now,
    host: "localhost",
    port: 0,
    trustProxy: false,
    demo,
    github: {
      webUrl: standin.url,
      apiUrl: `${standin.url}/api/v3`,
      token: "standin-token",
      clientId: "laurels-demo",
      clientSecret: "laurels-demo-secret",
      webhookSecret: WEBHOOK_SECRET,
      source: "stand-in",
    },
    post: async ({ to, subject, text }) => {
      letters.push({ to, subject, text });
      return { sent: true };
    },
    mailbox: demo ? () => letters.map((letter) => ({ ...letter, sentAt: clock.now })).reverse() : undefined,
    secret: SECRET,
    metricsToken,
    log: {
      info: () => {},
      warn: () => {},
      error: (fields, message) => errors.push(`${message}: ${"err" in fields ? String(fields.err) : ""}`),
    },
    working: false,
  });
  return {
    url: portal.url,
    dataFolder: place.dataFolder,
    clock,
    standin,
    store: portal.store,
    letters,
    errors,
    browser: () => browse(portal.url),
    work: portal.work,
    async stop() {
      await portal.stop();
      await standin.close();
    },
  };
}
