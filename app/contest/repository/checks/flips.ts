import type { CheckOutcome } from "../../vocabulary.ts";
import type { CheckKind } from "./finding.ts";

/** An outcome that GitHub's answer settled; want of an answer ("unknown") settles nothing. */
export type DefiniteOutcome = Extract<CheckOutcome, "pass" | "warn" | "fail">;

type Found = { kind: string; subject: string; outcome: CheckOutcome };
type Kept = Found & { definiteOutcome: DefiniteOutcome | null };

/** A check whose definite outcome is another one than it was, however long GitHub was silent between the two. */
export type Flip = { kind: string; subject: string; was: DefiniteOutcome };

const isDefinite = (outcome: CheckOutcome): outcome is DefiniteOutcome =>
  outcome === "pass" || outcome === "warn" || outcome === "fail";

const formerOf = (former: readonly Kept[], { kind, subject }: Found) =>
  former.find((each) => each.kind === kind && each.subject === subject);

/** What is definite of a check after a finding: the finding itself, or what was definite before it. */
export function definiteAfter(former: readonly Kept[], found: Found): DefiniteOutcome | null {
  return isDefinite(found.outcome) ? found.outcome : (formerOf(former, found)?.definiteOutcome ?? null);
}

/** A new name is told by itself, and figures that others make are no matter of the team's. */
const UNTOLD: readonly string[] = ["identity", "popularity", "adoption"] satisfies CheckKind[];

/**
 * The checks that flipped from what was definite before to what is found now, as far as a team is told of them; a first finding
 * is no flip.
 */
export function flipsBetween(former: readonly Kept[], found: readonly Found[]): Flip[] {
  return found.flatMap((each) => {
    const was = formerOf(former, each)?.definiteOutcome ?? null;
    return was !== null && isDefinite(each.outcome) && each.outcome !== was && !UNTOLD.includes(each.kind)
      ? [{ kind: each.kind, subject: each.subject, was }]
      : [];
  });
}
