import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import type { EntryInstants } from "./standing.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export const RULING_KINDS = ["eligible", "ineligible", "late admitted", "disqualified"] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

export type RulingFacts = {
  entry: EntryInstants;
  /** Kinds of the rulings about the entry that stand. */
  standing: readonly RulingKind[];
  /** Names of the members who have not accepted the rules in force. */
  notAccepted: readonly string[];
  /** Until when late versions may still come: the close of submission and the grace after it. */
  graceEndsAt: number;
};

const OPPOSITE: Partial<Record<RulingKind, RulingKind>> = { eligible: "ineligible", ineligible: "eligible" };

function mayAdmitLate({ entry, graceEndsAt }: RulingFacts, now: number): Refused | undefined {
  if (entry.lateAt === null) return refuse("no late version");
  return now < graceEndsAt ? refuse("late versions may still come", { endsAt: graceEndsAt }) : undefined;
}

/** Whether an organizer may rule so about the entry now. A page asks the same to say why a ruling is not offered. */
export function mayRule(kind: RulingKind, facts: RulingFacts, now: number): Refused | undefined {
  const { entry, standing, notAccepted } = facts;
  if (standing.includes(kind)) return refuse("ruled already", { kind });
  if (standing.includes("disqualified")) return refuse("ruled otherwise", { kind: "disqualified" });
  if (entry.withdrawnAt !== null) return refuse("withdrawn by its team");
  if (kind === "late admitted") return mayAdmitLate(facts, now);
  if (entry.submittedAt === null && (kind !== "disqualified" || entry.lateAt === null))
    return refuse("nothing handed in");
  const opposite = OPPOSITE[kind];
  if (opposite && standing.includes(opposite)) return refuse("ruled otherwise", { kind: opposite });
  return kind === "eligible" && notAccepted.length > 0
    ? refuse("acceptances outstanding", { who: [...notAccepted] })
    : undefined;
}

/** What a finalist's place rests on is not taken away from under it. */
export function mayEndRuling(kind: RulingKind, entry: EntryInstants): Refused | undefined {
  const carries = kind === "eligible" || kind === "late admitted";
  return carries && entry.finalistAt !== null ? refuse("entry is a finalist") : undefined;
}

type Received = { id: string; number: number; late: boolean };

/** The version in force: the last one received in time, or the last of all once an organizer has admitted what was late. */
export function versionInForce(versions: readonly Received[], lateAdmitted: boolean): string | null {
  const counted = versions.filter(({ late }) => lateAdmitted || !late);
  return counted.sort((one, other) => other.number - one.number)[0]?.id ?? null;
}
