import type { Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { PanelKind } from "../../vocabulary.ts";
import type { TallyResult } from "../tally/tally.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export type Candidates = readonly { entryId: string }[];
export type BallotRow = { accountId: string; entryId: string };

/** One ballot of a category, as its row has it. */
export type TieRow = {
  id: string;
  number: number;
  candidates: Candidates;
  closedAt: number | null;
  winnerEntryId: string | null;
  decidedReason: string | null;
};

/**
 * Whom a ballot would be among where marks decide: the leaders of the tally where they are equal; where the contest calls a lead
 * too close below a probability (0.5 to 1), all who may be the best.
 */
export function candidatesIn(
  { ranking, panel }: Pick<TallyResult, "ranking" | "panel">,
  tooClose?: number,
): Candidates {
  const leaders = ranking.filter(({ rank }) => rank === 1);
  const chance = leaders[0]?.panel?.pBest ?? 1;
  const isTooClose = leaders.length === 1 && panel !== null && tooClose !== undefined && chance < tooClose;
  const among = isTooClose ? ranking.filter(({ entryId }) => panel.winnerSet.includes(entryId)) : leaders;
  return among.map(({ entryId }) => ({ entryId }));
}

/** Who votes: the panel where the category is decided by vote, its independent judges where marks are tied; nobody with a conflict. */
export function isElector(
  judge: { kind: PanelKind; apartFrom: ReadonlySet<string> },
  { decided, candidates }: { decided: "marks" | "vote"; candidates: Candidates },
): boolean {
  if (decided === "marks" && judge.kind !== "independent") return false;
  return candidates.every(({ entryId }) => !judge.apartFrom.has(entryId));
}

/** Ballots for each candidate, most first; equal ones in the order of the candidates. */
export function countOf(candidates: Candidates, ballots: readonly BallotRow[]): { entryId: string; count: number }[] {
  return candidates
    .map(({ entryId }) => ({ entryId, count: ballots.filter((ballot) => ballot.entryId === entryId).length }))
    .sort((one, other) => other.count - one.count);
}

/** What a closed ballot comes to: one entry has most, or the first ones are equal. */
export function resultOf(
  candidates: Candidates,
  ballots: readonly BallotRow[],
): { winner: string } | { equal: Candidates } {
  const counted = countOf(candidates, ballots);
  const most = counted[0]?.count ?? 0;
  const first = counted.filter(({ count }) => count === most).map(({ entryId }) => ({ entryId }));
  return first.length === 1 && first[0] ? { winner: first[0].entryId } : { equal: first };
}

/** Closed without a winner and without a word about it: undecided. */
function isUndecided({ closedAt, winnerEntryId, decidedReason }: TieRow): boolean {
  return closedAt !== null && winnerEntryId === null && decidedReason === null;
}

const newestFirst = (ties: readonly TieRow[]) => [...ties].sort((one, other) => other.number - one.number);

/** Whether a ballot is the run-off of the one before it. */
export function isRunOff(ties: readonly TieRow[], tie: TieRow): boolean {
  const before = ties.find(({ number }) => number === tie.number - 1);
  return before !== undefined && isUndecided(before);
}

/** The run-off that ended equal and waits for an organizer's written word, if there is one. */
export function undecidedTie(ties: readonly TieRow[]): TieRow | undefined {
  const [newest] = newestFirst(ties);
  return newest && isUndecided(newest) ? newest : undefined;
}

export type OpeningFacts = {
  decided: "marks" | "vote";
  /** Proposed finalists where a vote decides, the equal leaders of the tally where marks do. */
  candidates: Candidates;
  ties: readonly TieRow[];
  judgingOpensAt: number;
  judgingSealedAt: number | null;
};

/** Whether a ballot may be opened in a category now. */
export function mayOpenBallot(facts: OpeningFacts, now: number): Refused | undefined {
  const [newest] = newestFirst(facts.ties);
  if (newest?.closedAt === null) return refuse("ballot is open already");
  if (newest?.winnerEntryId) return refuse("ballots have decided");
  if (undecidedTie(facts.ties)) return refuse("run-off ended equal");
  if (facts.decided === "marks") {
    if (facts.judgingSealedAt === null) return refuse("stage is not sealed", { stage: "judging" });
    return facts.candidates.length < 2 ? refuse("no tie to decide") : undefined;
  }
  if (now < facts.judgingOpensAt)
    return refuse("window not open yet", { stage: "judging", opensAt: facts.judgingOpensAt });
  return facts.candidates.length < 1 ? refuse("no proposals yet") : undefined;
}
