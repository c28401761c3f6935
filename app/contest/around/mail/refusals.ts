/** Refusals about the letters of the outbox. */
export const mailRefusals = {
  "letter cannot be held": (facts: { state: "sent" | "failed" | "held" }) => ({
    reason: {
      sent: "This letter has been sent, and nothing brings it back.",
      failed: "This letter could not be delivered, so there is nothing to hold back.",
      held: "This letter is held back already.",
    }[facts.state],
    remedy: "Look at the outbox again to see where it is now.",
    status: 409 as const,
  }),
  "letter is not held": () => ({
    reason: "This letter is not held back, or somebody released it at the same moment.",
    remedy: "There is nothing to do; it goes by itself.",
    status: 409 as const,
  }),
};
