/** Refusals about ballots: the category decided by vote, and ties of marks. */
export const ballotRefusals = {
  "category is not decided by vote": () => ({
    reason: "This category is decided by marks, and nobody proposes entries for it.",
    remedy: "Give your marks in your review of the entry.",
    status: 409 as const,
  }),
  "entry is proposed already": () => ({
    reason: "You have proposed this entry for this category.",
    remedy: "There is nothing to do. You can take the proposal back while no ballot is open.",
    status: 409 as const,
  }),
  "ballot is open already": () => ({
    reason: "A ballot in this category is open.",
    remedy: "Close it before anything else changes here.",
    status: 409 as const,
  }),
  "ballots have decided": () => ({
    reason: "Ballots have decided this category.",
    remedy: "There is nothing more to vote on.",
    status: 409 as const,
  }),
  "run-off ended equal": () => ({
    reason: "The run-off ended equal.",
    remedy: "An organizer decides now, with a written reason.",
    status: 409 as const,
  }),
  "no tie to decide": () => ({
    reason: "The tally of this category has no tie in the first place.",
    remedy: "Propose the entry that leads for the award.",
    status: 409 as const,
  }),
  "no proposals yet": () => ({
    reason: "No judge has proposed an entry for this category.",
    remedy: "Ask the judges to propose finalists on their ballots page.",
    status: 409 as const,
  }),
  "not an elector": () => ({
    reason:
      "You do not vote in this ballot: its electors are judges without a conflict with any candidate, and in a tie of marks independent ones only.",
    remedy: "There is nothing to do.",
  }),
  "ballot is closed": () => ({
    reason: "This ballot has been closed.",
    remedy: "See how it ended on the ballots page.",
    status: 409 as const,
  }),
  "not a candidate": () => ({
    reason: "This entry is not a candidate in this ballot.",
    remedy: "Choose one of the candidates.",
    status: 409 as const,
  }),
  "nobody has voted": () => ({
    reason: "Nobody has voted in this ballot.",
    remedy: "Wait for the electors, or take the ballot back.",
    status: 409 as const,
  }),
  "somebody has voted": () => ({
    reason: "Somebody has voted in this ballot, and votes are not thrown away.",
    remedy: "Close the ballot instead.",
    status: 409 as const,
  }),
  "nothing to decide": () => ({
    reason: "No run-off in this category has ended equal.",
    remedy: "A written decision comes only after a ballot and its run-off.",
    status: 409 as const,
  }),
};
