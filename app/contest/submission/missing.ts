import type { DraftContent } from "./draft.ts";

/** One thing that an entry lacks. What blocks must be there before Submit; the rest is advice. */
export type Missing = { what: string; where: string; blocks: boolean };

export type MissingFacts = {
  content: DraftContent;
  repositories: number;
  /** Names of the members who have not accepted the rules in force. */
  notAccepted: readonly string[];
  addressConfirmed: boolean;
  failingChecks: number;
};

const CATEGORY_REASON = "a reason for each category that you tick";

/** What the entry lacks, in the order of the form. `where` is the id of the part of the form to go to. */
export function missingIn(facts: MissingFacts): Missing[] {
  const { content } = facts;
  const found: (Missing | false)[] = [
    content.title.trim() === "" && { what: "a title", where: "title", blocks: true },
    content.summary.trim() === "" && { what: "a summary of one sentence", where: "summary", blocks: true },
    content.writeUp.trim() === "" && { what: "the write-up", where: "write-up", blocks: true },
    content.categories.length === 0 &&
      !content.noCategoryFits && { what: "a category, or “no category fits”", where: "categories", blocks: true },
    content.categories.some(({ reason }) => reason.trim() === "") && {
      what: CATEGORY_REASON,
      where: "categories",
      blocks: true,
    },
    facts.repositories === 0 && { what: "a repository", where: "repositories", blocks: true },
    content.buildAndRun.trim() === "" && { what: "how to build and run it", where: "build-and-run", blocks: false },
    facts.failingChecks > 0 && {
      what: `${facts.failingChecks === 1 ? "one check that fails" : `${facts.failingChecks} checks that fail`}`,
      where: "repositories",
      blocks: false,
    },
    facts.notAccepted.length > 0 && {
      what: `the acceptance of the rules by ${facts.notAccepted.join(", ")}`,
      where: "team",
      blocks: false,
    },
    !facts.addressConfirmed && { what: "a confirmed address to send the receipt to", where: "account", blocks: false },
  ];
  return found.filter((each) => each !== false);
}
