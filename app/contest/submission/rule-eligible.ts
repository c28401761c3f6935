import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { type AskedRuling, type Ruled, ruleOnEntry } from "./write-ruling.ts";

/** Finds an entry eligible, with a reason. Refused while members have not accepted the rules in force, and names them. */
export async function ruleEligible(context: Context<Organizer>, asked: AskedRuling): Promise<Outcome<Ruled>> {
  return context.db.write<Outcome<Ruled>>(
    (tx) => ruleOnEntry(tx, context, "eligible", asked),
    (collision) => (collision.isOn("ruling", "entry_id") ? refuse("ruled already", { kind: "eligible" }) : undefined),
  );
}
