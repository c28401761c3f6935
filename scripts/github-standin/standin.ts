import type { Fault } from "./control/faults.ts";
import { readSamples, type Samples } from "./samples.ts";
import type { Delivery, Hook } from "./webhooks/hooks.ts";
import { freshWorld } from "./world/fresh.ts";
import type { Calendar, World } from "./world/model.ts";

/** What a token may do. A server's token belongs to nobody (accountId null) and reads what is public. */
export type Grant = { accountId: number | null; scopes: string[] };

/** An authorization code that waits to be exchanged; it serves once, for ten minutes. */
export type Code = {
  login: string;
  redirectUri: string;
  scopes: string[];
  challenge: string | null;
  expiresAt: number;
};

/** Requests spent within the current hour, per token and resource. */
export type Spending = { used: number; resetAt: number };

/** One running stand-in: its world, and what its callers have done so far. */
export type Standin = {
  world: World;
  samples: Samples;
  calendar: Calendar;
  now: () => number;
  clientId: string;
  clientSecret: string;
  /** Origins besides loopback to which sign-in may return. */
  returnOrigins: string[];
  serverToken: string;
  grants: Map<string, Grant>;
  codes: Map<string, Code>;
  spending: Map<string, Spending>;
  faults: Fault[];
  /** Who is told what happens. A reset leaves them. */
  hooks: Hook[];
  /** The last deliveries, newest first. */
  deliveries: Delivery[];
  url: string;
};

export type Settings = Pick<
  Standin,
  "calendar" | "now" | "clientId" | "clientSecret" | "serverToken" | "returnOrigins" | "hooks"
>;

/** A stand-in with a fresh world that listens nowhere yet. */
export function makeStandin(settings: Settings): Standin {
  const samples = readSamples();
  const standin: Standin = {
    ...settings,
    samples,
    world: freshWorld(samples, settings.calendar, settings.now),
    grants: new Map(),
    codes: new Map(),
    spending: new Map(),
    faults: [],
    deliveries: [],
    url: "",
  };
  grantServer(standin);
  return standin;
}

/** Forgets all changes, tokens, codes, faults and spent requests. */
export function resetStandin(standin: Standin) {
  standin.world = freshWorld(standin.samples, standin.calendar, standin.now);
  for (const kept of [standin.grants, standin.codes, standin.spending]) kept.clear();
  standin.faults.length = 0;
  standin.deliveries.length = 0;
  grantServer(standin);
}

function grantServer(standin: Standin) {
  standin.grants.set(standin.serverToken, { accountId: null, scopes: [] });
}
