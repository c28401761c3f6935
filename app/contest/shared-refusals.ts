import { closingInWords, instantInWords } from "./refusal-text.ts";
import type { Stage } from "./vocabulary.ts";

/** Refusals that any part of the contest's life may give. */
export const sharedRefusals = {
  "not found": () => ({
    reason: "There is nothing at this address, or it is not for you to see.",
    remedy: "Check the address, or go back to the contest's home page.",
    status: 404 as const,
  }),
  "sign in first": () => ({
    reason: "This page is for people who have signed in.",
    remedy: "Sign in, and you come straight back here.",
  }),
  "role needed": (facts: { role: string }) => ({
    reason: `This is for ${/^[aeiou]/.test(facts.role) ? "an" : "a"} ${facts.role} of this contest, and you are not one.`,
    remedy: "If you were invited, the invitation waits under “Your account”. If not, ask an organizer for one.",
  }),
  "window not open yet": (facts: { stage: Stage; opensAt: number }) => ({
    reason: `The ${facts.stage} stage has not opened yet.`,
    remedy: `It opens on ${instantInWords(facts.opensAt)}.`,
  }),
  "window closed": (facts: { stage: Stage; closedAt: number }) => ({
    reason: `The ${facts.stage} stage closed on ${closingInWords(facts.closedAt)}.`,
    remedy: "Nothing that was received before is lost. Write to the organizers if you think this is wrong.",
  }),
  "someone else saved": (facts: { savedAt: number }) => ({
    reason: `This was changed in another tab or by another person on ${instantInWords(facts.savedAt)}, after you opened it.`,
    remedy: "Both texts are shown below. Take over what you need and save again.",
    status: 409 as const,
  }),
};
