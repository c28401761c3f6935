import { instantInWords } from "../../refusal-text.ts";

/** Refusals about conflicts of interest as organizers decide them. */
export const conflictRefusals = {
  "conflict is your own": () => ({
    reason: "This conflict is about you, and nobody decides on their own.",
    remedy: "Ask another organizer to decide it.",
  }),
  "conflict is decided": (facts: { decidedAt: number }) => ({
    reason: `This conflict was decided on ${instantInWords(facts.decidedAt)}.`,
    remedy: "Take that decision back first if another should stand.",
    status: 409 as const,
  }),
  "conflict is not decided": () => ({
    reason: "This conflict has not been decided, or the decision was taken back already.",
    remedy: "There is nothing to take back. Look at the board again.",
    status: 409 as const,
  }),
  "conflict is pinned": () => ({
    reason: "An organizer pinned this conflict, so there is nothing to confirm or dismiss.",
    remedy: "Lift it if it no longer holds.",
    status: 409 as const,
  }),
  "conflict is pinned already": () => ({
    reason: "This person is kept from this entry by an organizer already.",
    remedy: "There is nothing to do.",
    status: 409 as const,
  }),
  "search is under way": () => ({
    reason: "GitHub is being searched already.",
    remedy: "Wait until it has answered; the board then shows what was found.",
    status: 409 as const,
  }),
};
