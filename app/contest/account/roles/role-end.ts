import { refuse } from "../../refusals.ts";
import type { InvitedRole } from "../../vocabulary.ts";

/** Why a role cannot end now; undefined when it can. `serving` counts those who have the role. */
export function mayEndRole(facts: { role: InvitedRole; endedAt: number | null; serving: number }) {
  if (facts.endedAt !== null) return refuse("role has ended");
  return facts.role === "organizer" && facts.serving <= 1 ? refuse("last organizer") : undefined;
}
