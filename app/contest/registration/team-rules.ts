import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { stateOf, type Window } from "../schedule.ts";
import type { Stage } from "../vocabulary.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export type Windows = readonly ({ stage: Stage } & Window)[];
export type OwnTeam = { teamId: string; teamName: string; leads: boolean; leaderName: string; members: number };

function windowOf(windows: Windows, stage: Stage): Window {
  const window = windows.find((each) => each.stage === stage);
  if (!window) throw new Error(`the contest has no ${stage} window`);
  return window;
}

/** Refuses outside a stage's window, saying when it opens or when it closed. */
export function refuseOutside(windows: Windows, stage: Stage, now: number): Refused | undefined {
  const window = windowOf(windows, stage);
  const state = stateOf(window, now);
  if (state === "before") return refuse("window not open yet", { stage, opensAt: window.opensAt });
  return state === "over" ? refuse("window closed", { stage, closedAt: window.closesAt }) : undefined;
}

/** Teams change until submission closes; then the roster is frozen. */
export function refuseFrozen(windows: Windows, now: number): Refused | undefined {
  const { closesAt } = windowOf(windows, "submission");
  return now < closesAt ? undefined : refuse("roster is frozen", { closedAt: closesAt });
}

export type AcceptFacts = {
  windows: Windows;
  side: "enters" | "decides" | undefined;
  serves: boolean;
  statements: readonly string[];
  ticked: readonly string[];
  /** Who has entered before accepts a new version of the rules even after registration has closed. */
  enteredBefore: boolean;
};

export function mayAccept(facts: AcceptFacts, now: number): Refused | undefined {
  if (facts.side === "decides" || facts.serves) return refuse("you decide in this contest");
  const outside = facts.enteredBefore ? undefined : refuseOutside(facts.windows, "registration", now);
  if (outside) return outside;
  const missing = facts.statements.filter((each) => !facts.ticked.includes(each)).length;
  return missing > 0 ? refuse("tick every affirmation", { missing }) : undefined;
}

export function mayFormTeam(
  facts: { windows: Windows; accepted: boolean; team: OwnTeam | undefined },
  now: number,
): Refused | undefined {
  if (facts.team) return refuse("already on a team", { teamName: facts.team.teamName });
  if (!facts.accepted) return refuse("accept the rules first");
  return refuseOutside(facts.windows, "registration", now);
}

export type Invitation = {
  usedAt: number | null;
  withdrawnAt: number | null;
  expiresAt: number;
  githubId: string | null;
  login: string | null;
};

export type JoinFacts = {
  windows: Windows;
  accepted: boolean;
  own: OwnTeam | undefined;
  invitation: Invitation;
  githubId: string | null;
  members: number;
  maximum: number;
};

export function mayJoin(facts: JoinFacts, now: number): Refused | undefined {
  const { invitation } = facts;
  if (invitation.withdrawnAt !== null) return refuse("invitation is over", { how: "withdrawn" });
  if (invitation.usedAt !== null) return refuse("invitation is over", { how: "used" });
  if (now >= invitation.expiresAt) return refuse("invitation is over", { how: "expired" });
  if (invitation.githubId !== null && invitation.githubId !== facts.githubId)
    return refuse("invitation is for another", { login: invitation.login ?? "named in it" });
  if (facts.own) return refuse("already on a team", { teamName: facts.own.teamName });
  if (!facts.accepted) return refuse("accept the rules first");
  if (facts.members >= facts.maximum) return refuse("team is full", { maximum: facts.maximum });
  return refuseFrozen(facts.windows, now);
}

/** The acts of a leader: inviting, removing, handing the lead over, renaming. */
export function mayLead(facts: { windows: Windows; team: OwnTeam | undefined }, now: number): Refused | undefined {
  if (!facts.team) return refuse("not on a team");
  if (!facts.team.leads) return refuse("leader only", { leaderName: facts.team.leaderName });
  return refuseFrozen(facts.windows, now);
}

export function mayLeave(
  facts: { windows: Windows; team: OwnTeam | undefined; hasSubmitted: boolean },
  now: number,
): Refused | undefined {
  if (!facts.team) return refuse("not on a team");
  if (facts.team.members === 1 && facts.hasSubmitted) return refuse("last member of an entry");
  if (facts.team.leads && facts.team.members > 1) return refuse("hand over the lead first");
  return refuseFrozen(facts.windows, now);
}

/** A team's name as two teams may not share it: in lower case, with single spaces. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}
