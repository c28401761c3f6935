import { instantInWords } from "../refusal-text.ts";

const conflict = { status: 409 as const };

/** Refusals about who may win a category, and who says so. */
const proposalRefusals = {
  "judging is not sealed": () => ({
    reason: "The judging stage is not sealed, so its marks can still change.",
    remedy: "Seal the judging stage first.",
    ...conflict,
  }),
  "results are public": (facts: { publishedAt: number }) => ({
    reason: `The results were published on ${instantInWords(facts.publishedAt)}, and what is public does not change unseen.`,
    remedy: "Retract the publication with a reason first.",
    ...conflict,
  }),
  "category has an award": (facts: { category: string }) => ({
    reason: `There is an award in ${facts.category} already.`,
    remedy: "Withdraw it first, or record that its winner lost it.",
    ...conflict,
  }),
  "ballot is open": (facts: { category: string }) => ({
    reason: `The judges are still voting on ${facts.category}.`,
    remedy: "Wait until the ballot is closed.",
    ...conflict,
  }),
  "ballot is missing": (facts: { category: string }) => ({
    reason: `${facts.category} is decided by vote, and no ballot has chosen an entry.`,
    remedy: "Open a ballot and close it, or propose that nobody wins.",
    ...conflict,
  }),
  "tally is missing": (facts: { category: string }) => ({
    reason: `The tally of ${facts.category} has not been computed yet.`,
    remedy: "It is computed after sealing. Look again in a minute.",
    ...conflict,
  }),
  "tie is not broken": (facts: { category: string; equals: number }) => ({
    reason: `${facts.equals} entries are equal at the top of ${facts.category}.`,
    remedy: "Open a ballot among them, or decide the tie in writing.",
    ...conflict,
  }),
  "ballot chose another entry": (facts: { title: string }) => ({
    reason: `The judges' ballot chose “${facts.title}”.`,
    remedy: "Propose that entry, unless it is out of the contest or has lost the award.",
    ...conflict,
  }),
  "entry is not a finalist": () => ({
    reason: "Only a finalist can win, and this entry is none.",
    remedy: "Choose one of the finalists.",
    ...conflict,
  }),
  "entry is out": (facts: { title: string; out: string }) => ({
    reason: `“${facts.title}” is ${facts.out}, so it cannot win.`,
    remedy: "Choose another finalist.",
    ...conflict,
  }),
  "entry is not in the category": (facts: { title: string; category: string }) => ({
    reason: `“${facts.title}” does not compete in ${facts.category}.`,
    remedy: "Choose a finalist of this category.",
    ...conflict,
  }),
  "entry lost this award": (facts: { title: string }) => ({
    reason: `“${facts.title}” held this award and lost it.`,
    remedy: "Choose the next in line.",
    ...conflict,
  }),
  "award is approved": () => ({
    reason: "This award has been approved already.",
    remedy: "Nothing is left to do here.",
    ...conflict,
  }),
  "second person needed": () => ({
    reason: "You proposed this award, and nobody approves what they proposed.",
    remedy: "Ask another organizer to approve it.",
  }),
};

/** Refusals about the way from an approved award to a prize in somebody's hands. */
const courseRefusals = {
  "award is not approved": () => ({
    reason: "This award has not been approved by a second organizer.",
    remedy: "Have it approved first.",
    ...conflict,
  }),
  "award is to nobody": () => ({
    reason: "Nobody wins this category, so there is nobody to tell or to pay.",
    remedy: "Withdraw this decision if it is wrong, and propose an entry.",
    ...conflict,
  }),
  "winner was notified": () => ({
    reason: "The team has been told of this award.",
    remedy: "A mail cannot be taken back. If the award is lost, record how and why.",
    ...conflict,
  }),
  "winner was not notified": () => ({
    reason: "The team has not been told of this award yet.",
    remedy: "Notify the team first. A proposal that nobody was told of can be withdrawn.",
    ...conflict,
  }),
  "winner has answered": () => ({
    reason: "The team's answer has been recorded already.",
    remedy: "Go on with the documents, or record another reason for the loss.",
    ...conflict,
  }),
  "winner has not answered": () => ({
    reason: "The team has not answered yet.",
    remedy: "Record the answer when it comes.",
    ...conflict,
  }),
  "time to answer is not over": (facts: { dueAt: number }) => ({
    reason: `The team may answer until ${instantInWords(facts.dueAt)}.`,
    remedy: "Wait until then, or record another reason.",
    ...conflict,
  }),
  "document is not asked for": () => ({
    reason: "The contest file does not ask winners for this document.",
    remedy: "Choose one from the list.",
    ...conflict,
  }),
  "documents are missing": (facts: { missing: string[] }) => ({
    reason: `Some documents are neither received nor waived: ${facts.missing.join(", ")}.`,
    remedy: "Note each as received, or waive it.",
    ...conflict,
  }),
  "award is confirmed": () => ({
    reason: "This award has been confirmed already.",
    remedy: "What follows are the parts of the prize.",
    ...conflict,
  }),
  "award is not confirmed": () => ({
    reason: "A prize is handed over only once its award is confirmed.",
    remedy: "Confirm the award first.",
    ...conflict,
  }),
};

/** Refusals that the winner's team reads. */
const answerRefusals = {
  "award is accepted": () => ({
    reason: "Your team has accepted this award.",
    remedy: "Nothing is left to answer. What the organizers still need is listed here.",
    ...conflict,
  }),
  "award is settled": () => ({
    reason: "The organizers have confirmed this award, so the answer stands.",
    remedy: "Write to the organizers if something has changed.",
    ...conflict,
  }),
  "award is lost": (facts: { how: string; at: number }) => ({
    reason: `This award ended on ${instantInWords(facts.at)}: ${facts.how}.`,
    remedy: "Write to the organizers if you think that this is a mistake.",
    ...conflict,
  }),
  "award is public": (facts: { publishedAt: number }) => ({
    reason: `The results were published on ${instantInWords(facts.publishedAt)}, and this award is among them.`,
    remedy: "Write to the organizers: only they can take back what is public.",
    ...conflict,
  }),
};

export const awardsRefusals = { ...proposalRefusals, ...courseRefusals, ...answerRefusals };
