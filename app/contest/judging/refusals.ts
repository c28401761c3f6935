import { instantInWords } from "../refusal-text.ts";
import type { ReviewStage } from "../vocabulary.ts";

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

export const judgingRefusals = { ...reviewRefusals };
