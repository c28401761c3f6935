import { instantInWords } from "../refusal-text.ts";

export const submissionRefusals = {
  "submission closed": (facts: { closedAt: number; receivedAt: number }) => ({
    reason: `Submission closed on ${instantInWords(facts.closedAt)}; this arrived on ${instantInWords(facts.receivedAt)}.`,
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
};
