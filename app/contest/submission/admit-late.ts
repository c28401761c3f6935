import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { type AskedRuling, type Ruled, ruleOnEntry } from "./write-ruling.ts";

/** Admits what came late: the last late version is then in force. Refused until the grace after the close is over. */
export async function admitLate(context: Context<Organizer>, asked: AskedRuling): Promise<Outcome<Ruled>> {
  return context.db.write<Outcome<Ruled>>(
    (tx) => ruleOnEntry(tx, context, "late admitted", asked),
    (collision) =>
      collision.isOn("ruling", "entry_id") ? refuse("ruled already", { kind: "late admitted" }) : undefined,
  );
}
