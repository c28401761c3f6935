import { instantInWords } from "../refusal-text.ts";

export const nominationRefusals = {
  "category is not open to the entry": () => ({
    reason: "The version in force does not name this category.",
    remedy: "Nominate the entry in one of the categories that its team has chosen.",
    status: 409 as const,
  }),
  "nominated meanwhile": () => ({
    reason: "You nominated this entry in this category in another tab at the same moment.",
    remedy: "Open the entry again to see the nomination that stands.",
    status: 409 as const,
  }),
  "entry has a place": (facts: { title: string; alternate: boolean }) => ({
    reason: `“${facts.title}” is ${facts.alternate ? "an alternate" : "a finalist"} already.`,
    remedy: facts.alternate ? "Promote it on the nominations board." : "There is nothing to do.",
    status: 409 as const,
  }),
  "choose a nominated category": () => ({
    reason: "No category was chosen, and a finalist competes in the categories it was nominated for.",
    remedy: "Tick at least one category.",
    status: 422 as const,
  }),
  "category is not nominated": (facts: { title: string }) => ({
    reason: `Nobody on the committee has nominated “${facts.title}” in one of these categories, or that nomination is stale.`,
    remedy: "Choose among the categories with a nomination, or ask the nominator to renew it.",
    status: 409 as const,
  }),
  "finalists are complete": (facts: { cap: number }) => ({
    reason: `There are ${facts.cap} finalists, as many as the rules allow.`,
    remedy: "Name it an alternate, or withdraw another entry's place first.",
    status: 409 as const,
  }),
  "places changed meanwhile": () => ({
    reason: "Another organizer changed the places at the same moment.",
    remedy: "Look at the board again, then decide.",
    status: 409 as const,
  }),
  "alternate is at the end": () => ({
    reason: "This alternate is at that end of the row already.",
    remedy: "There is nothing to move.",
    status: 409 as const,
  }),
  "alternate is out of the contest": () => ({
    reason: "This alternate has withdrawn its entry, or it has been ruled out.",
    remedy: "Withdraw its place and promote the next one.",
    status: 409 as const,
  }),
  "place was not lost": () => ({
    reason: "The place to be replaced has not been lost by a finalist.",
    remedy: "Withdraw that finalist's place first, or promote without naming it.",
    status: 409 as const,
  }),
  "finalists are told already": (facts: { at: number }) => ({
    reason: `The finalists were told on ${instantInWords(facts.at)}.`,
    remedy: "Whoever is named later is told at once; there is nothing to do.",
    status: 409 as const,
  }),
  "no finalists yet": () => ({
    reason: "No finalist has been named.",
    remedy: "Name finalists on the nominations board first.",
    status: 409 as const,
  }),
};
