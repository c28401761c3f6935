import { stateOf, type Window } from "../../schedule.ts";
import type { Stage, StateWord } from "../../vocabulary.ts";

export type Decision = {
  kind:
    | "admit or leave late entries"
    | "admit or leave late versions"
    | "screen entries"
    | "judge late pins"
    | "decide on found conflicts"
    | "name finalists"
    | "seal nomination"
    | "seal judging"
    | "propose awards"
    | "approve awards"
    | "look at unanswered awards"
    | "publish"
    | "look at undelivered letters";
  /** How many things wait; 0 where the decision is about the contest as a whole. */
  count: number;
};

export type DecisionFacts = {
  windows: readonly (Window & { stage: Stage })[];
  graceMs: number;
  words: readonly { word: StateWord; entries: number }[];
  pins: { late: number };
  /** Entries with a version in force and a later one that came late. */
  lateVersions: number;
  /** Conflicts that a search has found and nobody has decided on. */
  foundConflicts: number;
  finalists: number;
  nomination: { asked: number; sealed: boolean };
  judging: { asked: number; sealed: boolean };
  awards: number;
  /** How many categories give a prize. */
  categories: number;
  unapproved: number;
  published: boolean;
  /** Until when each told winner who has not answered may still do so. */
  answersDueAt: readonly number[];
  undelivered: number;
};

/** What waits for an organizer now, in the order of the contest's life; after publication only the letters do. */
export function decisionsIn(facts: DecisionFacts, now: number): Decision[] {
  const { published, nomination, judging } = facts;
  const at = (word: StateWord) => facts.words.find((each) => each.word === word)?.entries ?? 0;
  const windowOf = (stage: Stage) => facts.windows.find((window) => window.stage === stage);
  const isOver = (stage: Stage, graceMs = 0) => {
    const window = windowOf(stage);
    return window !== undefined && stateOf(window, now - graceMs) === "over";
  };
  const unanswered = facts.answersDueAt.filter((dueAt) => now >= dueAt).length;
  const life: [wanted: boolean, Decision][] = [
    [at("late") > 0 && isOver("submission", facts.graceMs), { kind: "admit or leave late entries", count: at("late") }],
    [
      facts.lateVersions > 0 && isOver("submission", facts.graceMs),
      { kind: "admit or leave late versions", count: facts.lateVersions },
    ],
    [at("locked") > 0, { kind: "screen entries", count: at("locked") }],
    [facts.pins.late > 0, { kind: "judge late pins", count: facts.pins.late }],
    [facts.foundConflicts > 0, { kind: "decide on found conflicts", count: facts.foundConflicts }],
    [isOver("nomination") && facts.finalists === 0, { kind: "name finalists", count: 0 }],
    [isOver("nomination") && nomination.asked > 0 && !nomination.sealed, { kind: "seal nomination", count: 0 }],
    [isOver("judging") && judging.asked > 0 && !judging.sealed, { kind: "seal judging", count: 0 }],
    [
      judging.sealed && facts.awards < facts.categories,
      { kind: "propose awards", count: facts.categories - facts.awards },
    ],
    [facts.unapproved > 0, { kind: "approve awards", count: facts.unapproved }],
    [unanswered > 0, { kind: "look at unanswered awards", count: unanswered }],
    [judging.sealed && facts.awards >= facts.categories && facts.unapproved === 0, { kind: "publish", count: 0 }],
  ];
  const waiting = published ? [] : life.filter(([wanted]) => wanted).map(([, decision]) => decision);
  if (facts.undelivered > 0) waiting.push({ kind: "look at undelivered letters", count: facts.undelivered });
  return waiting;
}
