import type { LetterFacts } from "./letter-facts.ts";
import { instantText, oneLine, type Wording } from "./wording.ts";

export function teamInvitation(facts: LetterFacts["team invitation"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const team = oneLine(facts.teamName);
  const end =
    facts.expiresAt === undefined
      ? []
      : [`The invitation ends on ${instantText(facts.expiresAt, facts.contest.zone)}.`];
  return {
    subject: `${contest}: you are invited to the team ${team}`,
    paragraphs: [
      `${oneLine(facts.invitedBy)} invites you to enter ${contest} with the team ${team}.`,
      `Accept or decline here:\n${link}`,
      "A person can be in one team of a contest. Each member accepts the rules for themselves.",
      ...end,
    ],
  };
}

export function joinedTheTeam(facts: LetterFacts["joined the team"], link: string): Wording {
  const team = oneLine(facts.teamName);
  const member = oneLine(facts.memberName);
  return {
    subject: `${oneLine(facts.contest.name)}: ${member} joined ${team}`,
    paragraphs: [
      `${member} is now a member of the team ${team} and will be named in the next version that is submitted.`,
      `The team:\n${link}`,
    ],
  };
}

export function leftTheTeam(facts: LetterFacts["left the team"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const team = oneLine(facts.teamName);
  const member = oneLine(facts.memberName);
  const whose = facts.toMember ? "your name" : "the name";
  const kept = `The version in force keeps ${whose}, marked as left; the next version will be without it.`;
  if (!facts.toMember) {
    const happened =
      facts.how === "left" ? `${member} left the team ${team}.` : `${member} was removed from the team ${team}.`;
    const word = facts.how === "left" ? "left" : "was removed from";
    return {
      subject: `${contest}: ${member} ${word} ${team}`,
      paragraphs: [happened, kept, `The team:\n${link}`],
    };
  }
  const happened =
    facts.how === "left"
      ? `You left the team ${team} of ${contest}.`
      : `The leader of ${team} removed you from the team in ${contest}.`;
  return {
    subject: `${contest}: you are no longer in the team ${team}`,
    paragraphs: [
      happened,
      kept,
      "You may join another team or make your own while registration is open. If this is a mistake, ask the team's leader.",
      `The contest:\n${link}`,
    ],
  };
}
