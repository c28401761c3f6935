import { addressConfirmation, invitation, signInLink } from "./account-letters.ts";
import { conflictsFound, overruled, recused, reminder } from "./desk-letters.ts";
import { receipt, ruling, secondReceipt, withdrawn } from "./entry-letters.ts";
import type { FullLetter, LetterFacts, LetterKind } from "./letter-facts.ts";
import { repositoryChanged } from "./repository-letters.ts";
import { assigned, award, awardAnswered, finalist, forfeited, published, retracted } from "./results-letters.ts";
import { joinedTheTeam, leftTheTeam, teamInvitation } from "./team-letters.ts";
import type { Wording } from "./wording.ts";

const wordings: { readonly [Kind in LetterKind]: (facts: LetterFacts[Kind], link: string) => Wording } = {
  invitation,
  "sign-in link": signInLink,
  "address confirmation": addressConfirmation,
  "team invitation": teamInvitation,
  "joined the team": joinedTheTeam,
  "left the team": leftTheTeam,
  receipt,
  "second receipt": secondReceipt,
  withdrawn,
  "repository changed": repositoryChanged,
  ruling,
  assigned,
  reminder,
  overruled,
  recused,
  "conflicts found": conflictsFound,
  finalist,
  award,
  "award answered": awardAnswered,
  forfeited,
  published,
  retracted,
};

/** The subject and plain text of a letter. `origin` is the portal's configured address, without a slash at the end. */
export function writeLetter(letter: FullLetter, { origin }: { origin: string }): { subject: string; text: string } {
  // The table gives each kind the writer for its own facts; the compiler cannot follow that through a union.
  const word = wordings[letter.kind] as (facts: FullLetter["facts"], link: string) => Wording;
  const { subject, paragraphs } = word(letter.facts, origin + letter.facts.path);
  const footer = `-- \nSent by the contest portal at ${origin}`;
  return { subject, text: `${[...paragraphs, footer].join("\n\n")}\n` };
}
