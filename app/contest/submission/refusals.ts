import { closingInWords, instantInWords, secondInWords } from "../refusal-text.ts";

export const submissionRefusals = {
  "submission closed": (facts: { closedAt: number; receivedAt: number }) => ({
    reason: `Submission closed on ${closingInWords(facts.closedAt)}; this arrived on ${secondInWords(facts.receivedAt)}.`,
    remedy: "The version in force is what is judged. Your text stands below: copy what you want to keep.",
  }),
  "something is missing": (facts: { what: string[] }) => ({
    reason: `The entry cannot be submitted yet: ${facts.what.join("; ")}.`,
    remedy: "Fill in what is missing and submit again. What you typed is kept as your draft.",
    status: 422 as const,
  }),
  "key used for other content": () => ({
    reason: "This form was submitted before with another text, so it cannot be told which of the two you mean.",
    remedy: "Check the text below, and submit it again if it is the one you mean.",
    status: 409 as const,
  }),
  "no such category": (facts: { slug: string }) => ({
    reason: `This contest has no category “${facts.slug}” that can be entered.`,
    remedy: "Choose from the categories listed.",
    status: 422 as const,
  }),
  "entry is withdrawn": () => ({
    reason: "The entry is withdrawn, so a new version of it cannot be submitted.",
    remedy:
      "Undo the withdrawal first; until the close that takes one click on the entry's page. Your text stands below.",
    status: 409 as const,
  }),
  "address cannot be read": (facts: { what: string[] }) => ({
    reason: `Not every pull request could be read: ${facts.what.join("; ")}.`,
    remedy: "Mend the address, or clear its row, and submit again.",
    status: 422 as const,
  }),
  "nothing to withdraw": () => ({
    reason: "The entry has not been submitted, so there is nothing to withdraw.",
    remedy: "A draft is seen by nobody but your team.",
    status: 409 as const,
  }),
  "withdrawn already": () => ({
    reason: "The entry is withdrawn already.",
    remedy: "Undo the withdrawal before the close to bring it back.",
    status: 409 as const,
  }),
  "not withdrawn": () => ({
    reason: "The entry is not withdrawn, so there is nothing to undo.",
    remedy: "There is nothing to do.",
    status: 409 as const,
  }),
  "nothing handed in": () => ({
    reason: "The entry has not been submitted, so there is nothing to rule on.",
    remedy: "Wait until the team submits it. A draft is not judged.",
    status: 409 as const,
  }),
  "withdrawn by its team": () => ({
    reason: "The team has withdrawn this entry, so there is nothing to rule on.",
    remedy: "The team can undo that until the close.",
    status: 409 as const,
  }),
  "ruled already": (facts: { kind: string }) => ({
    reason: `This ruling stands already: ${facts.kind}.`,
    remedy: "There is nothing to do. To change its reason, end the ruling and rule again.",
    status: 409 as const,
  }),
  "ruled otherwise": (facts: { kind: string }) => ({
    reason: `Another ruling about this entry stands: ${facts.kind}.`,
    remedy: "End that ruling first; then rule anew.",
    status: 409 as const,
  }),
  "acceptances outstanding": (facts: { who: string[] }) => ({
    reason: `The entry cannot be eligible yet: ${facts.who.join(", ")} ${facts.who.length === 1 ? "has" : "have"} not accepted the rules in force.`,
    remedy: "Ask them to open “Enter the contest” and tick each statement, then rule again.",
    status: 409 as const,
  }),
  "no late version": () => ({
    reason: "No version of this entry came late, or it has been admitted already.",
    remedy: "There is nothing to admit.",
    status: 409 as const,
  }),
  "late versions may still come": (facts: { endsAt: number }) => ({
    reason: "The grace after the close is not over, so the team may still hand in another late version.",
    remedy: `Decide after ${instantInWords(facts.endsAt)}.`,
    status: 409 as const,
  }),
  "entry is a finalist": () => ({
    reason: "The entry holds a place among the finalists, which rests on this ruling.",
    remedy: "Withdraw the finalist's place first, or disqualify the entry.",
    status: 409 as const,
  }),
  "ruling has ended": () => ({
    reason: "This ruling does not stand any more.",
    remedy: "Open the entry again to see what stands.",
    status: 409 as const,
  }),
};
