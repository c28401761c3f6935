import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { TieRow } from "./ballots.ts";

/** Proposals come and go until the first ballot of a category is opened; one that was taken back does not count. */
export function refuseProposal(
  { decided }: { decided: "marks" | "vote" },
  ties: readonly TieRow[],
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (decided !== "vote") return refuse("category is not decided by vote");
  if (ties.some(({ closedAt }) => closedAt === null)) return refuse("ballot is open already");
  const counted = ties.some(({ winnerEntryId, decidedReason }) => winnerEntryId !== null || decidedReason === null);
  return counted ? refuse("ballots have decided") : undefined;
}
