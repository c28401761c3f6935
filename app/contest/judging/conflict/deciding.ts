import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export type ConflictFacts = {
  accountId: string;
  source: "declared" | "found" | "pinned";
  decision: "confirmed" | "dismissed" | null;
  decidedAt: number | null;
  /** A sealed stage to whose tally this person's review of this entry belongs, or would belong. */
  sealed: { stage: ReviewStage; sealedAt: number } | undefined;
};

/** What nobody may do with a conflict: judge one's own, or move a review in or out of a sealed stage. */
function refuseTouching(conflict: ConflictFacts, by: string): Refused | undefined {
  if (conflict.accountId === by) return refuse("conflict is your own");
  return conflict.sealed && refuse("stage is sealed", conflict.sealed);
}

/** Whether this organizer may confirm or dismiss the conflict. One that an organizer pinned is lifted instead. */
export function mayDecide(conflict: ConflictFacts, by: string): Refused | undefined {
  if (conflict.source === "pinned") return refuse("conflict is pinned");
  if (conflict.decision !== null) return refuse("conflict is decided", { decidedAt: conflict.decidedAt ?? 0 });
  return refuseTouching(conflict, by);
}

/** Whether the decision on a conflict may be taken back; it then waits again, and keeps the entry away meanwhile. */
export function mayTakeBack(conflict: ConflictFacts, by: string): Refused | undefined {
  return conflict.decision === null ? refuse("conflict is not decided") : refuseTouching(conflict, by);
}

/** Whether a pinned conflict may be lifted. */
export function mayLift(conflict: ConflictFacts, by: string): Refused | undefined {
  if (conflict.source !== "pinned") return refuse("not found");
  return refuseTouching(conflict, by);
}

export type PinningFacts = {
  /** Whether the person is among those who decide, and whether the entry is one of this contest. */
  decides: boolean;
  entry: boolean;
  sealed: ConflictFacts["sealed"];
};

/** Whether an organizer may keep a person from an entry. Doing it to oneself is stepping aside, and allowed. */
export function mayPin({ decides, entry, sealed }: PinningFacts): Refused | undefined {
  if (!decides || !entry) return refuse("not found");
  return sealed && refuse("stage is sealed", sealed);
}
