import { instantInWords, type RefusalText } from "../refusal-text.ts";
import type { InvitedRole, PanelKind } from "../vocabulary.ts";

const AGAIN = "Start again from the sign-in page.";

const roundRefusals = {
  "sign-in round not known": () => ({
    reason: "This sign-in was not begun in this browser, or not by this portal.",
    remedy: AGAIN,
  }),
  "sign-in round used": () => ({ reason: "This sign-in has already been completed once.", remedy: AGAIN }),
  "sign-in round expired": (facts: { expiredAt: number }) => ({
    reason: `This sign-in took more than ten minutes; it was good until ${instantInWords(facts.expiredAt)}.`,
    remedy: AGAIN,
  }),
  "github was declined": () => ({
    reason: "You pressed cancel at GitHub, so GitHub has not told us who you are.",
    remedy: "Nothing was changed. Start again whenever you like.",
  }),
  "github does not answer now": () => ({
    reason: "GitHub did not answer, or not in a way that could be read.",
    remedy:
      "Try again in a minute. If you have a confirmed mail address here, you can sign in by a mailed link meanwhile.",
  }),
  "github refuses this portal": () => ({
    reason: "GitHub does not accept this portal's own registration with it.",
    remedy: "Whoever runs the portal has to mend its GitHub configuration. Please tell them.",
  }),
  "github belongs to another account": () => ({
    reason: "This GitHub account already belongs to another account of this portal.",
    remedy: "Sign out, and sign in with GitHub to use that account. Accounts are never merged.",
    status: 409 as const,
  }),
  "account has github": (facts: { login: string }) => ({
    reason: `Your account is already linked to the GitHub account ${facts.login}. An account has at most one.`,
    remedy: "Sign out and sign in with the other GitHub account if you meant that one.",
    status: 409 as const,
  }),
};

const linkRefusals = {
  "link not known": () => ({
    reason: "This link is not one that the portal has sent, or it was withdrawn.",
    remedy: "Check that the whole address was copied, or ask for a new link.",
    status: 404 as const,
  }),
  "link used": () => ({
    reason: "This link has already been used. Each link works once.",
    remedy: "Ask for a new one.",
  }),
  "link expired": (facts: { expiredAt: number }) => ({
    reason: `This link was good until ${instantInWords(facts.expiredAt)}.`,
    remedy: "Ask for a new one.",
  }),
  "link for another account": () => ({
    reason: "This link was sent for another account than the one you are signed in with.",
    remedy: "Sign in with the account that asked for it, and open the link again.",
  }),
  "address is confirmed already": () => ({
    reason: "This address is already yours and confirmed.",
    remedy: "There is nothing to do.",
    status: 409 as const,
  }),
  "address belongs to another account": () => ({
    reason: "This address is already confirmed for another account of this portal.",
    remedy: "Sign in with that account, or use another address. Accounts are never merged.",
    status: 409 as const,
  }),
  "last way to sign in": () => ({
    reason:
      "This is the only confirmed address of an account without GitHub: without it nobody could sign in any more.",
    remedy: "Confirm another address or link GitHub first.",
    status: 409 as const,
  }),
  "too many letters": (facts: { limit: number }) => ({
    reason: `No more than ${facts.limit} links an hour are mailed to one address.`,
    remedy: "Look for the last letter, also among the unwanted mail, or try again in an hour.",
  }),
  "too many addresses": (facts: { limit: number }) => ({
    reason: `An account has at most ${facts.limit} addresses.`,
    remedy: "Use one of those you have.",
    status: 409 as const,
  }),
};

const invitationRefusals = {
  "invitation used": () => ({ reason: "This invitation has already been accepted.", remedy: "See your account page." }),
  "invitation declined": () => ({
    reason: "This invitation was declined.",
    remedy: "If you changed your mind, ask an organizer for a new one.",
  }),
  "invitation withdrawn": () => ({
    reason: "The organizers have withdrawn this invitation.",
    remedy: "If you think this is a mistake, write to them.",
  }),
  "invitation expired": (facts: { expiredAt: number }) => ({
    reason: `This invitation was good until ${instantInWords(facts.expiredAt)}.`,
    remedy: "Ask an organizer for a new one.",
  }),
  "invitation for another person": (facts: { whom: string }) => ({
    reason: `This invitation is for ${facts.whom}, and your account is not known to be that person.`,
    remedy: "If it is you, add the address to your account or sign in with that GitHub account. Then open it again.",
  }),
  "invitation out of date": () => ({
    reason: "This invitation names categories that the contest no longer has.",
    remedy: "Ask an organizer for a new one.",
    status: 409 as const,
  }),
  "contestant of this contest": () => ({
    reason: "You are entered in this contest, and whoever enters it cannot decide or organize it.",
    remedy: "If you do not want to enter after all, write to the organizers.",
  }),
  "serves already": (facts: { role: InvitedRole }) => ({
    reason: `You are already ${facts.role === "judge" || facts.role === "nominator" ? "a" : "an"} ${facts.role} of this contest.`,
    remedy: "There is nothing to accept.",
    status: 409 as const,
  }),
  "panel is full": (facts: { maximum: number }) => ({
    reason: `The panel has its ${facts.maximum} judges, which is all that the contest's rules allow.`,
    remedy: "An organizer can free a place by ending a judge's role.",
    status: 409 as const,
  }),
  "panel has enough of this kind": (facts: { kind: PanelKind; maximum: number }) => ({
    reason: `The panel has all the ${facts.kind === "sponsor" ? "sponsor's" : "independent"} judges that the contest's rules allow: ${facts.maximum}.`,
    remedy: "An organizer can free a place by ending a judge's role.",
    status: 409 as const,
  }),
};

const roleRefusals = {
  "already invited": (facts: { role: InvitedRole }) => ({
    reason: `There is an open invitation for this person to the role ${facts.role}.`,
    remedy: "Withdraw that one first if you want to send another.",
    status: 409 as const,
  }),
  "has the role already": (facts: { role: InvitedRole }) => ({
    reason: `This person has the role ${facts.role} in this contest already.`,
    remedy: "There is nobody to invite.",
    status: 409 as const,
  }),
  "category not in contest": (facts: { slug: string }) => ({
    reason: `The contest has no category "${facts.slug}".`,
    remedy: "Choose among the categories of the contest.",
    status: 422 as const,
  }),
  "login not on GitHub": (facts: { login: string }) => ({
    reason: `GitHub knows no person called ${facts.login}.`,
    remedy: "Check the spelling, or invite by mail address.",
    status: 422 as const,
  }),
  "waiver for oneself": () => ({
    reason: "Nobody grants a waiver to themselves.",
    remedy: "Ask another organizer of the contest.",
  }),
  "last organizer": () => ({
    reason: "This is the only organizer of the contest, and a contest is not left without one.",
    remedy: "Invite another organizer first, and end this role once they have accepted.",
    status: 409 as const,
  }),
  "role has ended": () => ({
    reason: "This role has already ended.",
    remedy: "Invite the person again if they should have it.",
    status: 409 as const,
  }),
  "waiver not needed": () => ({
    reason: "This person has linked a GitHub account, or has a waiver already.",
    remedy: "There is nothing to grant.",
    status: 409 as const,
  }),
  "waiver is for those who decide": () => ({
    reason: "Only a nominator or a judge of this contest needs a waiver.",
    remedy: "Invite the person first; the waiver can be granted once they have accepted.",
  }),
  "github needed first": () => ({
    reason: "You have not linked a GitHub account. Without one your ties to entries cannot be found.",
    remedy: "Link GitHub on your account page. If you cannot, ask an organizer for a waiver.",
  }),
};

const administratorRefusals = {
  "portal has an administrator": () => ({
    reason: "This portal already has an administrator. The link was for the first one.",
    remedy: "Ask the administrator.",
    status: 409 as const,
  }),
};

export const accountRefusals = {
  ...roundRefusals,
  ...linkRefusals,
  ...invitationRefusals,
  ...roleRefusals,
  ...administratorRefusals,
} satisfies Record<string, (facts: never) => RefusalText>;
