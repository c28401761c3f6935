import { closingInWords, instantInWords } from "../refusal-text.ts";
import type { ReviewStage } from "../vocabulary.ts";
import { planRefusals } from "./assignment/planning/refusals.ts";
import { ballotRefusals } from "./ballot/refusals.ts";
import { conflictRefusals } from "./conflict/refusals.ts";
import { coverageRefusals } from "./coverage/refusals.ts";
import { sealingRefusals } from "./sealing/refusals.ts";

/** Refusals about reviews, from the first mark to the seal. */
const reviewRefusals = {
  "link GitHub to see entries": () => ({
    reason: "Whoever reviews entries links a GitHub account first, so that conflicts of interest can be found.",
    remedy: "Link your GitHub account on your account page, or ask an organizer to waive it.",
  }),
  "stage is sealed": (facts: { stage: ReviewStage; sealedAt: number }) => ({
    reason: `The ${facts.stage} stage was sealed on ${instantInWords(facts.sealedAt)}; its reviews no longer change.`,
    remedy: "Write to the organizers if something is wrong. They can reopen the stage with a reason.",
  }),
  "mark is not on the scale": (facts: { criterion: string; min: number; max: number; step: number }) => ({
    reason: `The mark for “${facts.criterion}” is not on its scale.`,
    remedy: `Choose a value from ${facts.min} to ${facts.max} in steps of ${facts.step}.`,
    status: 400 as const,
  }),
  "comment is too long": (facts: { criterion: string; limit: number }) => ({
    reason: `The comment on “${facts.criterion}” is too long or not a text.`,
    remedy: `Keep it to ${facts.limit} characters.`,
    status: 400 as const,
  }),
  "marks are missing": (facts: { missing: string[] }) => ({
    reason: `Not every criterion has been answered yet: ${facts.missing.join(", ")}.`,
    remedy: "Answer these, or say where one does not apply, and submit again. What you have so far is kept.",
    status: 422 as const,
  }),
  "say why the gate is closed": (facts: { criterion: string }) => ({
    reason: `You answered no to “${facts.criterion}” without saying why.`,
    remedy: "Write the reason beside it; the organizers decide by it.",
    status: 422 as const,
  }),
  "review is submitted": () => ({
    reason: "This review has been submitted, and a change counts only when it is submitted again.",
    remedy: "Press the button to submit the changed review.",
    status: 409 as const,
  }),
  "review is not submitted": () => ({
    reason: "This review has not been submitted, so there is nothing to confirm.",
    remedy: "Read the version in force, complete the marks, and submit the review.",
    status: 409 as const,
  }),
  "review is up to date": () => ({
    reason: "This review is of the version in force.",
    remedy: "There is nothing to confirm.",
    status: 409 as const,
  }),
  "entry has a newer version": () => ({
    reason: "The team has submitted another version since you opened this page.",
    remedy: "Read the version that is in force now, then decide.",
    status: 409 as const,
  }),
  "conflict was dismissed": () => ({
    reason: "You have declared a conflict with this entry before, and an organizer dismissed it.",
    remedy: "Step aside from the entry with a reason instead, or write to the organizers.",
    status: 409 as const,
  }),
};

/** Refusals about who is asked to review what. */
const assignmentRefusals = {
  "not a reviewer of the stage": (facts: { stage: ReviewStage }) => ({
    reason: `This person is not among those who decide in the ${facts.stage} stage.`,
    remedy: "Invite them to the role first, or choose somebody else.",
    status: 409 as const,
  }),
  "entry is not before the stage": (facts: { stage: ReviewStage }) => ({
    reason:
      facts.stage === "judging"
        ? "This entry is not a finalist, or it is out of the contest."
        : "This entry is out of the contest, or it has not been submitted.",
    remedy: facts.stage === "judging" ? "Name it finalist on the nominations board first." : "Choose another entry.",
    status: 409 as const,
  }),
  "reviewer is kept from the entry": (facts: { name: string; entry: string }) => ({
    reason: `${facts.name} has a conflict with “${facts.entry}”, or has stepped aside from it.`,
    remedy: "Choose somebody else for this entry.",
    status: 409 as const,
  }),
  "reviewer does not cover the entry": (facts: { name: string; entry: string }) => ({
    reason: `${facts.name} judges other categories than those of “${facts.entry}”.`,
    remedy: "Choose a judge who covers one of its categories.",
    status: 409 as const,
  }),
  "nothing to assign": () => ({
    reason: "Nothing was chosen that is not assigned already.",
    remedy: "Tick at least one person who has not been asked yet.",
    status: 422 as const,
  }),
  "assigned meanwhile": () => ({
    reason: "Another organizer assigned some of this at the same moment.",
    remedy: "Look at the board again and assign what is left.",
    status: 409 as const,
  }),
  "review was submitted": () => ({
    reason: "The review has been submitted, and what was submitted is never taken away.",
    remedy: "If it must not count, the reviewer steps aside, or a conflict is recorded.",
    status: 409 as const,
  }),
  "review has been begun": (facts: { closesAt: number }) => ({
    reason: "The review has been begun, and its author may still finish it.",
    remedy: `Ask the reviewer to step aside, or wait until the stage closes on ${closingInWords(facts.closesAt)}.`,
    status: 409 as const,
  }),
};

export const judgingRefusals = {
  ...reviewRefusals,
  ...assignmentRefusals,
  ...planRefusals,
  ...sealingRefusals,
  ...ballotRefusals,
  ...conflictRefusals,
  ...coverageRefusals,
};
