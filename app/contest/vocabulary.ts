/** The words of the contest that code, tables, addresses and pages share: one word for one thing. */

/** A contest's life, in order: the folders of app/contest. */
export const LIFE = [
  "account",
  "setup",
  "registration",
  "repository",
  "submission",
  "nomination",
  "judging",
  "awards",
  "publication",
  "around",
] as const;

export const STAGES = ["registration", "submission", "nomination", "judging"] as const;
export type Stage = (typeof STAGES)[number];

/** The stages in which reviews are written. */
export const REVIEW_STAGES = ["nomination", "judging"] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

export const ROLES = [
  "visitor",
  "person",
  "contestant",
  "nominator",
  "judge",
  "organizer",
  "auditor",
  "administrator",
  "portal",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];

export const INVITED_ROLES = ["organizer", "auditor", "nominator", "judge"] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

export const PANEL_KINDS = ["sponsor", "independent"] as const;
export type PanelKind = (typeof PANEL_KINDS)[number];

export const CRITERION_KINDS = ["mark", "shown", "gate"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const PULL_REQUEST_KINDS = ["feature", "quality", "performance"] as const;
export type PullRequestKind = (typeof PULL_REQUEST_KINDS)[number];

export const PIN_STATES = ["pending", "pinned", "pinned late"] as const;
export type PinState = (typeof PIN_STATES)[number];

export const CHECK_OUTCOMES = ["pending", "pass", "warn", "fail", "unknown"] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** The one word for where an entry stands. */
export const STATE_WORDS = [
  "draft",
  "submitted",
  "withdrawn",
  "late",
  "locked",
  "ineligible",
  "eligible",
  "finalist",
  "not selected",
  "winner",
  "disqualified",
] as const;
export type StateWord = (typeof STATE_WORDS)[number];

export const JOB_KINDS = [
  "read repository",
  "settle pin",
  "send mail",
  "compute tally",
  "plan assignment",
  "find conflicts",
  "follow close",
] as const;
export type JobKind = (typeof JOB_KINDS)[number];
