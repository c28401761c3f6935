import { diffArrays, diffWordsWithSpace } from "diff";

export type Words = { kind: "same" | "added" | "removed"; text: string }[];
export type RulesChange = { kind: "unchanged"; paragraphs: number } | { kind: "changed"; words: Words };

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function wordsOf(before: string, after: string): Words {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

/** Paragraphs that went and those that came in their place, laid beside each other one by one. */
function paired(gone: readonly string[], come: readonly string[]): RulesChange[] {
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => [gone[place], come[place]]);
  return pairs.map(([before, after]) => ({ kind: "changed", words: wordsOf(before ?? "", after ?? "") }));
}

/** What changed from one text of the rules to the next, paragraph by paragraph; stretches that stayed are only counted. */
export function rulesChanges(before: string, after: string): RulesChange[] {
  const changes: RulesChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    changes.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const { added, removed, value } of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (removed) gone = value;
    else if (added) come = value;
    else {
      flush();
      changes.push({ kind: "unchanged", paragraphs: value.length });
    }
  }
  flush();
  return changes;
}
