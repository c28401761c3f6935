import { type DraftContent, isWebAddress } from "./draft.ts";

/** One thing that an entry lacks. What blocks must be there before Submit; the rest is advice. */
export type Missing = {
  what: string;
  /** The part of the entry's page to go to, or the page beside it. */
  where:
    | "title"
    | "summary"
    | "write-up"
    | "categories"
    | "repositories"
    | "links"
    | "build-and-run"
    | "team"
    | "account";
  blocks: boolean;
};

type Lack = readonly [lacks: boolean, where: Missing["where"], what: string];

const found = (lacks: readonly Lack[], blocks: boolean): Missing[] =>
  lacks.filter(([isLacking]) => isLacking).map(([, where, what]) => ({ what, where, blocks }));

/** What must be there before Submit, in the order of the form. */
export function blocksIn(content: Omit<DraftContent, "pullRequests">, repositories: number): Missing[] {
  const { title, summary, writeUp, categories, noCategoryFits, links } = content;
  const lacks: Lack[] = [
    [title.trim() === "", "title", "a title"],
    [summary.trim() === "", "summary", "a summary of one or two sentences"],
    [writeUp.trim() === "", "write-up", "the write-up"],
    [categories.length === 0 && !noCategoryFits, "categories", "a category, or “no category fits”"],
    [
      categories.length > 0 && noCategoryFits,
      "categories",
      "a decision between the ticked categories and “no category fits”",
    ],
    [
      categories.some(({ reason }) => reason.trim() === ""),
      "categories",
      "a reason for each category that you have ticked",
    ],
    [repositories === 0, "repositories", "a repository"],
    [links.some(({ url }) => !isWebAddress(url)), "links", "the whole address of each link, beginning with https://"],
  ];
  return found(lacks, true);
}

export type MissingFacts = {
  content: DraftContent;
  repositories: number;
  /** Names of the members who have not accepted the rules in force. */
  notAccepted: readonly string[];
  addressConfirmed: boolean;
  failingChecks: number;
};

/** What the entry lacks: first what blocks Submit, then what is good to have before the close. */
export function missingIn(facts: MissingFacts): Missing[] {
  const { content, failingChecks, notAccepted } = facts;
  const advice: Lack[] = [
    [content.buildAndRun.trim() === "", "build-and-run", "how to build and run it"],
    [
      failingChecks > 0,
      "repositories",
      failingChecks === 1 ? "one check that fails" : `${failingChecks} checks that fail`,
    ],
    [notAccepted.length > 0, "team", `the acceptance of the rules by ${notAccepted.join(", ")}`],
    [!facts.addressConfirmed, "account", "a confirmed address to send the receipt to"],
  ];
  return [...blocksIn(content, facts.repositories), ...found(advice, false)];
}
