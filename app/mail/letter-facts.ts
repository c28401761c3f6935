import type { DefiniteOutcome } from "#app/contest/repository/checks/flips.ts";
import type { InvitedRole } from "#app/contest/vocabulary.ts";

/** The contest a letter is about; times are shown in its zone. */
export interface ContestFacts {
  name: string;
  /** IANA name, such as America/Los_Angeles. */
  zone: string;
}

/** A repository of a version; `commit` is missing while GitHub has not answered. */
export interface PinFacts {
  repository: string;
  commit?: string | undefined;
  tree?: string | undefined;
  /** True when no push times were to be had, so that the first state read stands for the state handed in. */
  late?: boolean;
}

interface VersionFacts {
  contest: ContestFacts;
  entryTitle: string;
  number: number;
  receivedAt: number;
  categories: readonly string[];
  pins: readonly PinFacts[];
  /** The receipt's own digest, by which it can be verified later. */
  digest: string;
  path: string;
}

/**
 * What each kind of letter says. Instants are epoch milliseconds; `path` is the page of the portal the letter leads to,
 * beginning with a slash, with the token in it where there is one.
 */
export interface LetterFacts {
  invitation: { contest: ContestFacts; role: InvitedRole; invitedBy: string; expiresAt: number; path: string };
  "sign-in link": { expiresAt: number; path: string };
  "address confirmation": { accountName: string; expiresAt: number; path: string };
  "team invitation": { contest: ContestFacts; teamName: string; invitedBy: string; expiresAt?: number; path: string };
  "joined the team": { contest: ContestFacts; teamName: string; memberName: string; path: string };
  "left the team": {
    contest: ContestFacts;
    teamName: string;
    memberName: string;
    how: "left" | "removed";
    /** True when the letter goes to the person who is no longer in the team. */
    toMember: boolean;
    path: string;
  };
  receipt: VersionFacts & { closesAt: number; late: boolean; missing: readonly string[] };
  "second receipt": VersionFacts;
  withdrawn: { contest: ContestFacts; entryTitle: string; undone: boolean; at: number; closesAt: number; path: string };
  "repository changed": {
    contest: ContestFacts;
    entryTitle: string;
    /** owner/name as GitHub has it now. */
    repository: string;
    /** The name that it bore, when that is another one. */
    renamedFrom: string | null;
    /** The checks whose outcome is another one, with what was seen and what to do; an outage is no outcome. */
    flips: readonly { title: string; was: DefiniteOutcome; outcome: DefiniteOutcome; seen: string; fix: string }[];
    path: string;
  };
  ruling: {
    contest: ContestFacts;
    entryTitle: string;
    ruling: "eligible" | "ineligible" | "late admitted" | "disqualified";
    /** Whether the letter tells that the ruling was taken back. */
    ended: boolean;
    reason: string;
    path: string;
  };
  assigned: { contest: ContestFacts; stage: "nomination" | "judging"; entries: number; closesAt: number; path: string };
  reminder: { contest: ContestFacts; stage: "nomination" | "judging"; left: number; closesAt: number; path: string };
  overruled: {
    contest: ContestFacts;
    entryTitle: string;
    check: string;
    repository: string;
    /** Whether the letter tells that the check speaks for itself again. */
    ended: boolean;
    reason: string;
    path: string;
  };
  recused: {
    contest: ContestFacts;
    entryTitle: string;
    name: string;
    stage: "nomination" | "judging";
    reason: string;
    path: string;
  };
  "conflicts found": { contest: ContestFacts; waiting: number; path: string };
  finalist: { contest: ContestFacts; entryTitle: string; categories: readonly string[]; dueAt?: number; path: string };
  award: {
    contest: ContestFacts;
    entryTitle: string;
    category: string;
    prizes: readonly string[];
    documents: readonly string[];
    dueAt?: number;
    announcedAt?: number;
    path: string;
  };
  "award answered": {
    contest: ContestFacts;
    entryTitle: string;
    category: string;
    answer: "accepted" | "declined";
    by: string;
    /** True when the letter goes to an organizer. */
    toOrganizer: boolean;
    path: string;
  };
  forfeited: {
    contest: ContestFacts;
    entryTitle: string;
    what: { kind: "finalist place" } | { kind: "award"; category: string };
    reason: string;
    path: string;
  };
  published: { contest: ContestFacts; publishedAt: number; path: string };
  retracted: { contest: ContestFacts; retractedAt: number; reason: string; path: string };
}

export type LetterKind = keyof LetterFacts;

/** A letter with everything that its text says. */
export type FullLetter = { [Kind in LetterKind]: { kind: Kind; facts: LetterFacts[Kind] } }[LetterKind];
