import type { Store } from "#db/store.ts";
import type { Actor } from "./actors.ts";

/** What every verb is given: where to write, the instant it happens (epoch ms), and who does it. */
export type Context<By extends Actor = Actor> = { db: Store; now: number; by: By };

/** The account behind an actor, or null for the portal and the operator. */
export function accountOf(by: Actor): string | null {
  return "accountId" in by ? by.accountId : null;
}
