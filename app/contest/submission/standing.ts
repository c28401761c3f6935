import type { StateWord } from "../vocabulary.ts";

/** The latest instant of each kind of fact that stands, as the entry's row keeps them; null where none stands. Epoch ms. */
export type EntryInstants = {
  submittedAt: number | null;
  withdrawnAt: number | null;
  lateAt: number | null;
  ineligibleAt: number | null;
  eligibleAt: number | null;
  finalistAt: number | null;
  notSelectedAt: number | null;
  wonAt: number | null;
  disqualifiedAt: number | null;
};

export type EntryFacts = {
  versions: readonly { receivedAt: number; late: boolean }[];
  withdrawals: readonly { withdrawnAt: number; endedAt: number | null }[];
  rulings: readonly {
    kind: "eligible" | "ineligible" | "late admitted" | "disqualified";
    ruledAt: number;
    endedAt: number | null;
  }[];
  /** Places of finalists; those of alternates have an ordinal and do not count. */
  places: readonly { namedAt: number; ordinal: number | null; endedAt: number | null }[];
  /** The instant of the standing publication, and whether it names the entry winner. */
  published: { at: number; won: boolean } | null;
};

const latest = (instants: readonly number[]): number | null => (instants.length > 0 ? Math.max(...instants) : null);

function ruledAt(facts: EntryFacts, kind: EntryFacts["rulings"][number]["kind"]): number | null {
  return latest(
    facts.rulings.filter((each) => each.kind === kind && each.endedAt === null).map((each) => each.ruledAt),
  );
}

/** What the entry's row must hold for these facts. A late version counts as submitted once it has been admitted. */
export function instantsOf(facts: EntryFacts): EntryInstants {
  const admittedAt = ruledAt(facts, "late admitted");
  const lateAt = latest(facts.versions.filter(({ late }) => late).map(({ receivedAt }) => receivedAt));
  const inTime = facts.versions.filter(({ late }) => !late).map(({ receivedAt }) => receivedAt);
  const counted = lateAt !== null && admittedAt !== null ? [...inTime, lateAt] : inTime;
  const finalistAt = latest(
    facts.places.filter((place) => place.ordinal === null && place.endedAt === null).map(({ namedAt }) => namedAt),
  );
  return {
    submittedAt: latest(counted),
    withdrawnAt: latest(facts.withdrawals.filter(({ endedAt }) => endedAt === null).map((each) => each.withdrawnAt)),
    lateAt: admittedAt === null ? lateAt : null,
    ineligibleAt: ruledAt(facts, "ineligible"),
    eligibleAt: ruledAt(facts, "eligible"),
    finalistAt,
    notSelectedAt: facts.published && !facts.published.won ? facts.published.at : null,
    wonAt: facts.published?.won ? facts.published.at : null,
    disqualifiedAt: ruledAt(facts, "disqualified"),
  };
}

/**
 * The one word for where an entry stands. What an organizer ruled comes before what the team did, the end of the contest
 * before its middle; only between submitted and locked does the clock decide.
 */
export function standingFromRow(row: EntryInstants, submissionClosesAt: number, now: number): StateWord {
  if (row.disqualifiedAt !== null) return "disqualified";
  if (row.withdrawnAt !== null) return "withdrawn";
  if (row.submittedAt === null) return row.lateAt === null ? "draft" : "late";
  if (row.wonAt !== null) return "winner";
  if (row.notSelectedAt !== null) return "not selected";
  if (row.ineligibleAt !== null) return "ineligible";
  if (row.finalistAt !== null) return "finalist";
  if (row.eligibleAt !== null) return "eligible";
  return now < submissionClosesAt ? "submitted" : "locked";
}

export function standing(facts: EntryFacts, submissionClosesAt: number, now: number): StateWord {
  return standingFromRow(instantsOf(facts), submissionClosesAt, now);
}
