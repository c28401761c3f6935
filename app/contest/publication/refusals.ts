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
  "results are not out": () => ({
    reason: "The results are not public yet.",
    remedy: "You get a mail when they are.",
    status: 409 as const,
  }),
  "entry did not stay": () => ({
    reason: "A certificate is for entries that were handed in and stayed in the contest to its end.",
    remedy: "Write to the organizers if you think that yours did.",
    status: 409 as const,
  }),
  "results are not public": () => ({
    reason: "No results are public, so there is nothing to retract.",
    remedy: "Go back to the publication page and see where things stand.",
    status: 409 as const,
  }),
};
