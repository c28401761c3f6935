import type { LetterFacts } from "./letter-facts.ts";
import { list, oneLine, type Wording } from "./wording.ts";

type Facts = LetterFacts["repository changed"];
type Flipped = Facts["flips"][number];

const present: Readonly<Record<Flipped["outcome"], string>> = {
  pass: "passes now",
  warn: "has to be looked at by a person now",
  fail: "fails now",
};

const past: Readonly<Record<Flipped["was"], string>> = {
  pass: "it passed before",
  warn: "a person had to look at it before",
  fail: "it failed before",
};

function flipText({ title, outcome, was, seen, fix }: Flipped): string {
  const remedy = fix === "" ? "" : ` ${oneLine(fix)}`;
  return `${oneLine(title)}: ${present[outcome]}; ${past[was]}. ${oneLine(seen)}${remedy}`;
}

export function repositoryChanged(facts: Facts, link: string): Wording {
  const name = oneLine(facts.repository);
  const renamed =
    facts.renamedFrom === null
      ? []
      : [`${oneLine(facts.renamedFrom)} is called ${name} now. The entry follows it; nothing has to be done.`];
  const flips = facts.flips.length === 0 ? [] : [`The checks that changed:\n${list(facts.flips.map(flipText))}`];
  return {
    subject: `${oneLine(facts.contest.name)}: ${name} changed on GitHub`,
    paragraphs: [
      `GitHub shows ${name}, a repository of ${oneLine(facts.entryTitle)}, otherwise than before.`,
      ...renamed,
      ...flips,
      "A version that was submitted keeps the commit that it pinned.",
      `All checks of the repository:\n${link}`,
    ],
  };
}
