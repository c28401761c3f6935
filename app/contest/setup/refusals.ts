import type { Stage } from "../vocabulary.ts";

export const setupRefusals = {
  "rules changed without a new version": (facts: { version: number }) => ({
    reason: `The text or an affirmation of rules version ${facts.version} was changed, but contestants may have accepted it as it was.`,
    remedy: "Raise rules.version in the file; contestants are then asked to accept the new version.",
    status: 409 as const,
  }),
  "rules version too low": (facts: { version: number; current: number }) => ({
    reason: `The file has rules version ${facts.version}, and version ${facts.current} is already in force.`,
    remedy: `Write version ${facts.current} for unchanged rules or ${facts.current + 1} for new ones.`,
    status: 409 as const,
  }),
  "rubric is frozen": (facts: { stage: Stage }) => ({
    reason: `The criteria of the ${facts.stage} stage cannot change: a review has been submitted with them.`,
    remedy: "Restore the criteria of that stage in the file as they were.",
    status: 409 as const,
  }),
  "method is fixed": () => ({
    reason:
      "How the judges' marks are counted (tally and tie in the file) cannot change: a judge has submitted a review.",
    remedy: "Restore both as they were. A method that is chosen after marks are known would choose the winner.",
    status: 409 as const,
  }),
  "category is in use": () => ({
    reason: "A category that the file no longer names has entries, nominations or awards, or a judge covers it.",
    remedy: "Put the category back into the file. Its name and text may change, its slug may not.",
    status: 409 as const,
  }),
  "prize part is given": (facts: { category: string }) => ({
    reason: `A part of the prize in the category "${facts.category}" changes or goes, and it has been handed over to a winner.`,
    remedy: "Restore the parts of that prize in the file as they were.",
    status: 409 as const,
  }),
  "contest changed meanwhile": (facts: { slug: string }) => ({
    reason: `The contest "${facts.slug}" was changed by somebody else after you saw what your file would change.`,
    remedy: "Look at the changes again, and import the file when they are what you mean.",
    status: 409 as const,
  }),
  "dates changed without a reason": (facts: { stage: Stage }) => ({
    reason: `The dates of the ${facts.stage} stage change, and changed dates are shown to everyone with their reason.`,
    remedy: "Give the reason together with the file and import it again.",
    status: 422 as const,
  }),
  "reason is too long": (facts: { limit: number }) => ({
    reason: `The reason has more than ${facts.limit} characters.`,
    remedy: "Shorten it. Everybody will read it beside the dates.",
    status: 422 as const,
  }),
  "not your contest": (facts: { slug: string }) => ({
    reason: `The file is for the contest "${facts.slug}", which is not the one you organize.`,
    remedy: "Open the desk of that contest, or change the slug in the file.",
  }),
  "administrator needed": () => ({
    reason: "Only the administrator of the site opens a new contest.",
    remedy: "Send the file to the administrator.",
  }),
};
