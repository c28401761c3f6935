import { confirmationLetter, invitationLetter, signInLetter } from "./account-letters.ts";
import { completeDeskLetter } from "./desk-letters.ts";
import type { Completed, Ground } from "./ground.ts";
import { repositoryChangedLetter } from "./repository-letters.ts";
import {
  answeredLetter,
  assignedLetter,
  awardLetter,
  finalistLetter,
  forfeitedLetter,
  publicationLetter,
} from "./results-letters.ts";
import {
  membershipLetter,
  receiptLetter,
  rulingLetter,
  teamInvitationLetter,
  withdrawnLetter,
} from "./team-letters.ts";

/** Reads what a queued letter is about, at the moment it leaves; undefined when there is nothing true to say any more. */
export function completeLetter(ground: Ground): Completed {
  const { letter } = ground.mail;
  switch (letter.kind) {
    case "invitation":
      return invitationLetter(ground, letter);
    case "sign-in link":
      return signInLetter(ground, letter);
    case "address confirmation":
      return confirmationLetter(ground, letter);
    case "team invitation":
      return teamInvitationLetter(ground, letter);
    case "joined the team":
    case "left the team":
      return membershipLetter(ground, letter);
    case "receipt":
    case "second receipt":
      return receiptLetter(ground, letter);
    case "withdrawn":
      return withdrawnLetter(ground, letter);
    case "repository changed":
      return repositoryChangedLetter(ground, letter);
    case "ruling":
      return rulingLetter(ground, letter);
    case "assigned":
      return assignedLetter(ground, letter);
    case "finalist":
      return finalistLetter(ground, letter);
    case "award":
      return awardLetter(ground, letter);
    case "award answered":
      return answeredLetter(ground, letter);
    case "forfeited":
      return forfeitedLetter(ground, letter);
    case "published":
    case "retracted":
      return publicationLetter(ground, letter);
    default:
      return completeDeskLetter(ground, letter);
  }
}
