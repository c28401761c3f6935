import { STATE_WORDS, type StateWord } from "../../vocabulary.ts";
import type { EntryInstants } from "../standing.ts";

type Column = keyof EntryInstants;

/** Which of an entry's instants must be there, and which must not, for it to stand at a word. */
export type WordFilter = { set: Column[]; unset: Column[]; close?: "ahead" | "past" };

/** The words decided by one instant alone, each ruling out those after it. */
const IN_ORDER = [
  ["winner", "wonAt"],
  ["not selected", "notSelectedAt"],
  ["ineligible", "ineligibleAt"],
  ["finalist", "finalistAt"],
  ["eligible", "eligibleAt"],
] as const satisfies readonly (readonly [StateWord, Column])[];

const OUT: Column[] = ["disqualifiedAt", "withdrawnAt"];

/** The same order of precedence as `standing`, turned into a condition on the entry's row. */
export function wordFilter(word: StateWord): WordFilter {
  if (word === "disqualified") return { set: ["disqualifiedAt"], unset: [] };
  if (word === "withdrawn") return { set: ["withdrawnAt"], unset: ["disqualifiedAt"] };
  if (word === "draft") return { set: [], unset: [...OUT, "submittedAt", "lateAt"] };
  if (word === "late") return { set: ["lateAt"], unset: [...OUT, "submittedAt"] };
  const place = IN_ORDER.findIndex(([known]) => known === word);
  const stronger = IN_ORDER.slice(0, place < 0 ? IN_ORDER.length : place).map(([, column]) => column);
  const own = IN_ORDER[place]?.[1];
  const filter = { set: ["submittedAt", ...(own ? [own] : [])] as Column[], unset: [...OUT, ...stronger] };
  return own ? filter : { ...filter, close: word === "locked" ? "past" : "ahead" };
}

export function isStateWord(word: string): word is StateWord {
  return (STATE_WORDS as readonly string[]).includes(word);
}
