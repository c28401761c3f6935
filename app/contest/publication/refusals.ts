export const publicationRefusals = {
  "results are not ready": (facts: { blockers: string[] }) => ({
    reason: `The results cannot be published yet. ${facts.blockers.join(" ")}`,
    remedy: "Settle what is listed, then publish.",
    status: 409 as const,
  }),
  "results changed": () => ({
    reason: "The results have changed since you looked at them.",
    remedy: "Look at them again, then publish.",
    status: 409 as const,
  }),
  "results are not public": () => ({
    reason: "No results are public, so there is nothing to retract.",
    remedy: "Go back to the publication page and see where things stand.",
    status: 409 as const,
  }),
};
