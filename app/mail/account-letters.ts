import type { InvitedRole } from "#app/contest/vocabulary.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { instantText, oneLine, type Wording } from "./wording.ts";

const roles: Readonly<Record<InvitedRole, string>> = {
  organizer: "an organizer",
  auditor: "an auditor",
  nominator: "a member of the nominating committee",
  judge: "a judge",
};

const onlyOnce = (expiresAt: number) =>
  `The link works once, until ${instantText(expiresAt, "UTC")}. It is meant for you alone: do not pass it on.`;

export function invitation(facts: LetterFacts["invitation"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  return {
    subject: `${contest}: you are invited as ${roles[facts.role]}`,
    paragraphs: [
      `${oneLine(facts.invitedBy)} invites you to be ${roles[facts.role]} of ${contest}.`,
      `Read what it means and accept or decline here:\n${link}`,
      `The invitation is bound to you and ends on ${instantText(facts.expiresAt, facts.contest.zone)}.`,
      "If you do not know what this is about, you need not do anything.",
    ],
  };
}

export function signInLink(facts: LetterFacts["sign-in link"], link: string): Wording {
  return {
    subject: "Your link to sign in",
    paragraphs: [
      `Open this page and press the button on it to sign in:\n${link}`,
      onlyOnce(facts.expiresAt),
      "If you did not ask for it, ignore this mail. Nobody can sign in without the link.",
    ],
  };
}

export function addressConfirmation(facts: LetterFacts["address confirmation"], link: string): Wording {
  return {
    subject: "Confirm your mail address",
    paragraphs: [
      `The account ${oneLine(facts.accountName)} gave this as its mail address. If it is yours, confirm it here:\n${link}`,
      onlyOnce(facts.expiresAt),
      "If the account is not yours, ignore this mail. The address is then not used.",
    ],
  };
}
