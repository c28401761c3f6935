import type { Role } from "./vocabulary.ts";

declare const minted: unique symbol;

type ActorIn<R extends Role> = { readonly role: R; readonly [minted]: true };

/** Somebody signed in, outside any role. */
export type Person = ActorIn<"person"> & { accountId: string };
/** A person who has accepted a contest's rules and enters it. */
export type Contestant = ActorIn<"contestant"> & { accountId: string; contestId: string };
export type Nominator = ActorIn<"nominator"> & { accountId: string; contestId: string };
export type Judge = ActorIn<"judge"> & { accountId: string; contestId: string };
export type Organizer = ActorIn<"organizer"> & { accountId: string; contestId: string };
export type Auditor = ActorIn<"auditor"> & { accountId: string; contestId: string };
export type Administrator = ActorIn<"administrator"> & { accountId: string };
/** The portal itself: jobs and timed work. */
export type Portal = ActorIn<"portal">;
/** Whoever runs a command on the portal's machine. */
export type Operator = ActorIn<"operator">;

export type Actor = Person | Contestant | Nominator | Judge | Organizer | Auditor | Administrator | Portal | Operator;

export const asPerson = (accountId: string) => ({ role: "person", accountId }) as Person;
export const asContestant = (contestId: string, accountId: string) =>
  ({ role: "contestant", contestId, accountId }) as Contestant;
export const asNominator = (contestId: string, accountId: string) =>
  ({ role: "nominator", contestId, accountId }) as Nominator;
export const asJudge = (contestId: string, accountId: string) => ({ role: "judge", contestId, accountId }) as Judge;
export const asOrganizer = (contestId: string, accountId: string) =>
  ({ role: "organizer", contestId, accountId }) as Organizer;
export const asAuditor = (contestId: string, accountId: string) =>
  ({ role: "auditor", contestId, accountId }) as Auditor;
export const asAdministrator = (accountId: string) => ({ role: "administrator", accountId }) as Administrator;
export const asPortal = () => ({ role: "portal" }) as Portal;
export const asOperator = () => ({ role: "operator" }) as Operator;
