import { isOpen, stateOf, type Window } from "../schedule.ts";
import type { Stage } from "../vocabulary.ts";

/** The one thing that a person can do next about a contest. */
export type NextStep =
  | "enter"
  | "wait for registration"
  | "form a team"
  | "go on with the entry"
  | "see the own entry"
  | "nominate"
  | "judge"
  | "organize"
  | "read the entries"
  | "see the winners";

export type StepFacts = {
  windows: readonly (Window & { stage: Stage })[];
  published: boolean;
  /** What the person does in the contest; all false for a stranger. */
  roles: { contestant: boolean; nominator: boolean; judge: boolean; organizer: boolean; auditor: boolean };
  onTeam: boolean;
};

/** What comes next for this person: their work first, then entering, then reading. */
export function nextStep({ windows, published, roles, onTeam }: StepFacts, now: number): NextStep {
  const stage = (name: Stage) => windows.find((window) => window.stage === name);
  const open = (name: Stage) => windows.some((window) => window.stage === name && isOpen(window, now));
  if (roles.organizer || roles.auditor) return "organize";
  if (roles.judge && !published) return "judge";
  if (roles.nominator && !published) return "nominate";
  if (published) return "see the winners";
  if (roles.contestant && onTeam) return open("submission") ? "go on with the entry" : "see the own entry";
  if (roles.contestant && open("registration")) return "form a team";
  if (open("registration")) return "enter";
  const registration = stage("registration");
  return registration && stateOf(registration, now) === "before" ? "wait for registration" : "read the entries";
}
