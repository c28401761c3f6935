import { closingShownAt } from "#app/contest/schedule.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { instantText, oneLine, quoted, type Wording } from "./wording.ts";

export function reminder(facts: LetterFacts["reminder"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const left = facts.left === 1 ? "one review" : `${facts.left} reviews`;
  const closing = instantText(closingShownAt(facts.closesAt), facts.contest.zone);
  return {
    subject: `${contest}: ${left} of yours ${facts.left === 1 ? "is" : "are"} still open`,
    paragraphs: [
      `You were asked for reviews in the stage of ${facts.stage} of ${contest}, and ${left} of yours ${facts.left === 1 ? "is" : "are"} not submitted yet.`,
      `Reviews are taken until ${closing}.`,
      "If you cannot write a review, step aside on the entry's page, so that somebody else can be asked in time.",
      `Your desk:\n${link}`,
    ],
  };
}

export function overruled(facts: LetterFacts["overruled"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const entry = oneLine(facts.entryTitle);
  const check = `“${oneLine(facts.check)}” of ${oneLine(facts.repository)}`;
  if (facts.ended) {
    return {
      subject: `${contest}: a check of ${entry} counts again`,
      paragraphs: [
        `The organizers had let the check ${check} pass. They have taken this back, so the check speaks for itself again.`,
        `What it says now, and how to mend it:\n${link}`,
      ],
    };
  }
  return {
    subject: `${contest}: a check of ${entry} was let pass`,
    paragraphs: [
      `The organizers of ${contest} let the check ${check} pass. Their reason:`,
      quoted(facts.reason),
      `You need not do anything. All checks of the entry:\n${link}`,
    ],
  };
}

export function recused(facts: LetterFacts["recused"], link: string): Wording {
  const name = oneLine(facts.name);
  const entry = oneLine(facts.entryTitle);
  return {
    subject: `${oneLine(facts.contest.name)}: ${name} stepped aside from ${entry}`,
    paragraphs: [
      `${name} stepped aside from ${entry} in the stage of ${facts.stage}. The reason given:`,
      quoted(facts.reason),
      "A review begun or submitted no longer counts, and the entry may need another reviewer.",
      `The board of conflicts and recusals:\n${link}`,
    ],
  };
}

export function conflictsFound(facts: LetterFacts["conflicts found"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const waiting = facts.waiting === 1 ? "One possible conflict waits" : `${facts.waiting} possible conflicts wait`;
  return {
    subject: `${contest}: ${waiting.toLowerCase()} for your decision`,
    paragraphs: [
      `GitHub was searched for public links between those who decide and those who enter. ${waiting} for an organizer's decision.`,
      "Until a conflict is decided, the entry is kept from that person, and the stage cannot be sealed.",
      `Confirm or dismiss each, with its evidence beside it:\n${link}`,
    ],
  };
}
