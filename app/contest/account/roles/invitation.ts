import type { invitation } from "#db/schema/people.ts";
import { refuse } from "../../refusals.ts";
import { maskedAddress } from "../mailed-link.ts";
import { mayJoinPanel, type Panel } from "./panel.ts";

type Row = typeof invitation.$inferSelect;
type Ends = Pick<Row, "acceptedAt" | "declinedAt" | "withdrawnAt" | "expiresAt">;
type Bound = Pick<Row, "address" | "githubId" | "login">;
export type InvitationState = "open" | "accepted" | "declined" | "withdrawn" | "expired";

/** Whoever stands before an invitation; addresses are those confirmed, in lower case. */
export type Invitee = { githubId: string | null; login: string | null; addresses: readonly string[] };

export function stateOfInvitation(facts: Ends, now: number): InvitationState {
  if (facts.acceptedAt !== null) return "accepted";
  if (facts.declinedAt !== null) return "declined";
  if (facts.withdrawnAt !== null) return "withdrawn";
  return now < facts.expiresAt ? "open" : "expired";
}

/** Why an invitation is over; undefined while it is open. */
export function mayAnswerInvitation(facts: Ends, now: number) {
  const state = stateOfInvitation(facts, now);
  if (state === "open") return undefined;
  if (state === "expired") return refuse("invitation expired", { expiredAt: facts.expiresAt });
  return refuse(state === "accepted" ? "invitation used" : `invitation ${state}`);
}

/**
 * Whether an invitation is this person's: by a confirmed address, by GitHub's numeric id, and by login only where the id was
 * not to be had, because a login can be given up and taken by somebody else.
 */
export function isInvited({ address, githubId, login }: Bound, person: Invitee): boolean {
  if (address !== null && person.addresses.includes(address)) return true;
  if (person.githubId === null) return false;
  if (githubId !== null) return githubId === person.githubId;
  return login !== null && login.toLowerCase() === person.login?.toLowerCase();
}

/** Whom an invitation is for, told without giving an address away. */
export function inviteeInWords({ address, login }: Bound): string {
  const names = [login && `the GitHub account ${login}`, address && `the address ${maskedAddress(address)}`];
  return names.filter(Boolean).join(" or ") || "a GitHub account";
}

export type AcceptanceFacts = {
  invitation: Ends & Bound & Pick<Row, "role" | "kind">;
  person: Invitee;
  /** Whether the person enters the contest. */
  enters: boolean;
  /** Whether they have the role already. */
  serves: boolean;
  /** Whether the contest still has every category that the invitation names. */
  categoriesStand: boolean;
  panel: Panel;
};

/** Why somebody cannot accept an invitation now; undefined when they can. */
export function mayAcceptInvitation(facts: AcceptanceFacts, now: number) {
  const { invitation, person } = facts;
  if (!isInvited(invitation, person))
    return refuse("invitation for another person", { whom: inviteeInWords(invitation) });
  const over = mayAnswerInvitation(invitation, now);
  if (over) return over;
  if (facts.enters) return refuse("contestant of this contest");
  if (facts.serves) return refuse("serves already", { role: invitation.role });
  if (invitation.role !== "judge") return undefined;
  if (!facts.categoriesStand) return refuse("invitation out of date");
  return mayJoinPanel(facts.panel, invitation.kind ?? "independent");
}
