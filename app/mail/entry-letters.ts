import { closingShownAt } from "#app/contest/schedule.ts";
import type { LetterFacts, PinFacts } from "./letter-facts.ts";
import { instantText, list, oneLine, quoted, type Wording } from "./wording.ts";

export function receipt(facts: LetterFacts["receipt"], link: string): Wording {
  const { contest } = facts;
  const closing = instantText(closingShownAt(facts.closesAt), contest.zone);
  const time = facts.late
    ? `It arrived after the close (${closing}), within the time of grace. It counts only if an organizer admits it.`
    : `It counts unless you submit a newer version. You may do so until ${closing}.`;
  const missing =
    facts.missing.length === 0
      ? []
      : [`Still missing before the entry is eligible:\n${list(facts.missing.map(oneLine))}`];
  return {
    subject: `${oneLine(contest.name)}: version ${facts.number} of ${oneLine(facts.entryTitle)} received`,
    paragraphs: [
      `We received version ${facts.number} of ${oneLine(facts.entryTitle)} on ${instantText(facts.receivedAt, contest.zone)}.`,
      time,
      ...versionText(facts),
      ...missing,
      `Keep this mail. The receipt is also here:\n${link}`,
    ],
  };
}

export function secondReceipt(facts: LetterFacts["second receipt"], link: string): Wording {
  const late = facts.pins.some((pin) => pin.late);
  const doubt =
    "For a repository marked as pinned late, GitHub could not tell when it was last pushed. An organizer decides whether its state counts.";
  return {
    subject: `${oneLine(facts.contest.name)}: commits of version ${facts.number} of ${oneLine(facts.entryTitle)} pinned`,
    paragraphs: [
      `GitHub had not answered when version ${facts.number} arrived on ${instantText(facts.receivedAt, facts.contest.zone)}. Now it has, and this is what will be judged.`,
      ...versionText(facts),
      ...(late ? [doubt] : []),
      `Keep this mail together with the first one. The receipt:\n${link}`,
    ],
  };
}

function versionText(facts: LetterFacts["second receipt"]): string[] {
  const categories = facts.categories.length === 0 ? ["no category fits"] : facts.categories.map(oneLine);
  return [
    `Categories:\n${list(categories)}`,
    ...(facts.pins.length === 0 ? [] : [`Repositories:\n${list(facts.pins.map(pinText))}`]),
    `Digest of the receipt (SHA-256):\n${facts.digest}`,
  ];
}

function pinText(pin: PinFacts): string {
  const name = oneLine(pin.repository);
  if (pin.commit === undefined)
    return `${name}: commit pending. GitHub has not answered yet; a second receipt will follow.`;
  const tree = pin.tree === undefined ? "" : `, tree ${pin.tree}`;
  return `${name}: commit ${pin.commit}${tree}${pin.late ? " (pinned late)" : ""}`;
}

export function withdrawn(facts: LetterFacts["withdrawn"], link: string): Wording {
  const contest = oneLine(facts.contest.name);
  const entry = oneLine(facts.entryTitle);
  const at = instantText(facts.at, facts.contest.zone);
  const until = instantText(closingShownAt(facts.closesAt), facts.contest.zone);
  if (facts.undone) {
    return {
      subject: `${contest}: ${entry} is entered again`,
      paragraphs: [
        `The withdrawal of ${entry} was undone on ${at}. Its last version counts again.`,
        `The entry:\n${link}`,
      ],
    };
  }
  return {
    subject: `${contest}: ${entry} is withdrawn`,
    paragraphs: [
      `${entry} was withdrawn on ${at}. It will not be judged. Nothing of it was deleted.`,
      `Until ${until} this can be undone on the page of the entry:\n${link}`,
    ],
  };
}

const rulings: Readonly<Record<LetterFacts["ruling"]["ruling"], string>> = {
  eligible: "is eligible",
  ineligible: "is not eligible",
  "late admitted": "is admitted although it was late",
  disqualified: "is disqualified",
};

function endedRuling(facts: LetterFacts["ruling"], said: string, link: string): Wording {
  return {
    subject: `${oneLine(facts.contest.name)}: a ruling about ${oneLine(facts.entryTitle)} was taken back`,
    paragraphs: [
      `The organizers of ${oneLine(facts.contest.name)} had decided that ${said}. They have taken this back; it does not hold any more.`,
      `Where the entry stands now:\n${link}`,
    ],
  };
}

export function ruling(facts: LetterFacts["ruling"], link: string): Wording {
  const said = `${oneLine(facts.entryTitle)} ${rulings[facts.ruling]}`;
  if (facts.ended) return endedRuling(facts, said, link);
  return {
    subject: `${oneLine(facts.contest.name)}: ${said}`,
    paragraphs: [
      `The organizers of ${oneLine(facts.contest.name)} decided that ${said}. Their reason:`,
      quoted(facts.reason),
      `If you think this is wrong, ask them through the contest's questions. The entry:\n${link}`,
    ],
  };
}
