import { closingShownAt } from "#app/contest/schedule.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { instantText, list, oneLine, quoted, type Wording } from "./wording.ts";

export function assigned(facts: LetterFacts["assigned"], link: string): Wording {
  const entries = facts.entries === 1 ? "one entry" : `${facts.entries} entries`;
  const closing = instantText(closingShownAt(facts.closesAt), facts.contest.zone);
  return {
    subject: `${oneLine(facts.contest.name)}: ${entries} to review`,
    paragraphs: [
      `You are asked to review ${entries} in the stage of ${facts.stage} of ${oneLine(facts.contest.name)}.`,
      `Reviews are taken until ${closing}.`,
      "If you know the people behind an entry, or have worked on it, step aside from it on its page; no reason is made public.",
      `Your desk:\n${link}`,
    ],
  };
}

const answerBy = (dueAt: number | undefined, zone: string) =>
  dueAt === undefined
    ? []
    : [`Please answer by ${instantText(dueAt, zone)}. Without an answer the place may go to the next in line.`];

export function finalist(facts: LetterFacts["finalist"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const entry = oneLine(facts.entryTitle);
  return {
    subject: `${contest}: ${entry} is a finalist`,
    paragraphs: [
      `The nominating committee of ${contest} chose ${entry} as a finalist. The judges will now look at it in:`,
      list(facts.categories.map(oneLine)),
      ...answerBy(facts.dueAt, facts.contest.zone),
      `Read what follows, and accept or decline, here:\n${link}`,
    ],
  };
}

export function award(facts: LetterFacts["award"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const until =
    facts.announcedAt === undefined
      ? "until they are published"
      : `until ${instantText(facts.announcedAt, facts.contest.zone)}`;
  const prizes = facts.prizes.length === 0 ? [] : [`The prize:\n${list(facts.prizes.map(oneLine))}`];
  const documents =
    facts.documents.length === 0
      ? []
      : [`Before it can be confirmed we need these documents:\n${list(facts.documents.map(oneLine))}`];
  return {
    subject: `${contest}: ${oneLine(facts.entryTitle)} may win ${oneLine(facts.category)}`,
    paragraphs: [
      `${oneLine(facts.entryTitle)} is chosen as the potential winner of ${oneLine(facts.category)} in ${contest}.`,
      ...prizes,
      ...documents,
      ...answerBy(facts.dueAt, facts.contest.zone),
      `The results are not public yet. Please tell nobody ${until}.`,
      `Accept or decline here:\n${link}`,
    ],
  };
}

export function awardAnswered(facts: LetterFacts["award answered"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const entry = oneLine(facts.entryTitle);
  const category = oneLine(facts.category);
  const toTeam = {
    accepted: "What the organizers still need, and how far the award is, stands here:",
    declined: "Nothing else is needed. The award, as it was:",
  };
  const toOrganizers = { accepted: "What comes next stands here:", declined: "Propose who is next in line here:" };
  const next = (facts.toOrganizer ? toOrganizers : toTeam)[facts.answer];
  return {
    subject: `${contest}: the award in ${category} is ${facts.answer}`,
    paragraphs: [
      `${oneLine(facts.by)} ${facts.answer} the award in ${category} for ${entry}.`,
      "Until the results are public, please tell nobody.",
      `${next}\n${link}`,
    ],
  };
}

export function forfeited(facts: LetterFacts["forfeited"], link: string): Wording {
  const entry = oneLine(facts.entryTitle);
  const what =
    facts.what.kind === "award" ? `the award in ${oneLine(facts.what.category)}` : "the place among the finalists";
  return {
    subject: `${oneLine(facts.contest.name)}: ${what} is forfeited`,
    paragraphs: [
      `The organizers decided that ${entry} forfeits ${what}. Their reason:`,
      quoted(facts.reason),
      `If you think this is a mistake, answer them at once through the contest's questions. The entry:\n${link}`,
    ],
  };
}

export function published(facts: LetterFacts["published"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  return {
    subject: `${contest}: the winners are published`,
    paragraphs: [
      `The results of ${contest} were made public on ${instantText(facts.publishedAt, facts.contest.zone)}.`,
      `Winners, reasons, and the file from which anybody can recompute them:\n${link}`,
      "Thank you for taking part.",
    ],
  };
}

export function retracted(facts: LetterFacts["retracted"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  return {
    subject: `${contest}: the results are withdrawn for now`,
    paragraphs: [
      `The organizers took the results of ${contest} back on ${instantText(facts.retractedAt, facts.contest.zone)}. Their reason:`,
      quoted(facts.reason),
      "Please do not rely on what was published before. You will hear from us when there are results again.",
      `The contest:\n${link}`,
    ],
  };
}
