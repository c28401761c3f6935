import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { type AskedRuling, type Ruled, ruleOnEntry } from "./write-ruling.ts";

/** Takes an entry out of the contest, with a reason that its members read. Everybody else sees it no more. */
export async function disqualifyEntry(context: Context<Organizer>, asked: AskedRuling): Promise<Outcome<Ruled>> {
  return context.db.write<Outcome<Ruled>>(
    (tx) => ruleOnEntry(tx, context, "disqualified", asked),
    (collision) =>
      collision.isOn("ruling", "entry_id") ? refuse("ruled already", { kind: "disqualified" }) : undefined,
  );
}
