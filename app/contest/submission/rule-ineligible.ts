import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { type AskedRuling, type Ruled, ruleOnEntry } from "./write-ruling.ts";

/** Finds an entry ineligible, with a reason that its members read. Refused while a ruling that it is eligible stands. */
export async function ruleIneligible(context: Context<Organizer>, asked: AskedRuling): Promise<Outcome<Ruled>> {
  return context.db.write<Outcome<Ruled>>(
    (tx) => ruleOnEntry(tx, context, "ineligible", asked),
    (collision) => (collision.isOn("ruling", "entry_id") ? refuse("ruled already", { kind: "ineligible" }) : undefined),
  );
}
