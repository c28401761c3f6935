import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the site: one line for each address, grouped by who stands before the door. */
export default [
  // visitor
  index("routes/visitor/contests.tsx"),
  route(":contest", "routes/visitor/contest-home.tsx"),
  route(":contest/categories", "routes/visitor/categories.tsx"),
  route(":contest/rules", "routes/visitor/rules.tsx"),
  route(":contest/platform", "routes/visitor/platform.tsx"),
  route(":contest/entries", "routes/visitor/entries.tsx"),
  route(":contest/entries/:entry", "routes/visitor/entry.tsx"),
  route(":contest/winners", "routes/visitor/winners.tsx"),
  route(":contest/calendar.ics", "routes/visitor/calendar-file.ts"),
  route(":contest/receipts/:code", "routes/visitor/receipt.tsx"),

  // account
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/github", "routes/account/sign-in-github.ts"),
  route("sign-in/github/callback", "routes/account/github-callback.tsx"),
  route("sign-in/link", "routes/account/ask-for-link.tsx"),
  route("sign-in/link/:token", "routes/account/sign-in-by-link.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("account", "routes/account/account.tsx"),
  route("account/github", "routes/account/link-github.ts"),
  route("account/addresses", "routes/account/addresses.tsx"),
  route("account/addresses/removed", "routes/account/remove-address.ts"),
  route("account/addresses/confirm/:token", "routes/account/confirm-address.tsx"),
  route("account/invitations/:invitation", "routes/account/accept-own-invitation.ts"),
  route("account/invitations/:invitation/declined", "routes/account/decline-invitation.ts"),
  route("account/sessions", "routes/account/end-sessions.ts"),
  route("account/sessions/:session", "routes/account/end-session.ts"),
  route("invitations/:token", "routes/account/invitation.tsx"),
  route("first-administrator/:token", "routes/account/first-administrator.tsx"),
  route("demo/mailbox", "routes/account/mailbox.tsx"),

  // administrator
  route("administrator", "routes/administrator/administrator.tsx"),

  // organizer
  route(":contest/organizer/people", "routes/organizer/people.tsx"),
  route(":contest/organizer/people/invitations/:invitation/withdrawn", "routes/organizer/withdraw-invitation.ts"),
  route(":contest/organizer/people/waivers/:account", "routes/organizer/waiver.tsx"),
  route(":contest/organizer/people/:role/:serving/ended", "routes/organizer/end-role.tsx"),
  route(":contest/organizer/awards", "routes/organizer/awards.tsx"),
  route(":contest/organizer/awards/:category", "routes/organizer/award.tsx"),
  route(":contest/organizer/awards/:category/approval", "routes/organizer/award-approval.ts"),
  route(":contest/organizer/awards/:category/withdrawal", "routes/organizer/award-withdrawal.tsx"),
  route(":contest/organizer/awards/:category/notice", "routes/organizer/award-notice.tsx"),
  route(":contest/organizer/awards/:category/response", "routes/organizer/award-response.ts"),
  route(":contest/organizer/awards/:category/documents", "routes/organizer/award-documents.ts"),
  route(":contest/organizer/awards/:category/confirmation", "routes/organizer/award-confirmation.ts"),
  route(":contest/organizer/awards/:category/parts", "routes/organizer/award-parts.ts"),
  route(":contest/organizer/awards/:category/loss", "routes/organizer/award-loss.tsx"),
  route(":contest/organizer/publication", "routes/organizer/publication.tsx"),
  route(":contest/organizer/publication/new", "routes/organizer/publication-confirmation.tsx"),
  route(":contest/organizer/publication/retraction", "routes/organizer/publication-retraction.tsx"),

  // contestant
  route(":contest/enter", "routes/contestant/enter.tsx"),
  route(":contest/team", "routes/contestant/team.tsx"),
  route(":contest/team/invitations", "routes/contestant/team-invitations.ts"),
  route(":contest/team/invitations/withdrawn", "routes/contestant/team-invitations-withdrawn.ts"),
  route(":contest/team/removals", "routes/contestant/team-removals.ts"),
  route(":contest/team/lead", "routes/contestant/team-lead.ts"),
  route(":contest/team/departures", "routes/contestant/team-departures.ts"),
  route(":contest/team/join/:token", "routes/contestant/join-team.tsx"),
  route(":contest/entry", "routes/contestant/entry.tsx"),
  route(":contest/entry/draft", "routes/contestant/entry-draft.ts"),
  route(":contest/entry/preview", "routes/contestant/entry-preview.tsx"),
  route(":contest/entry/submissions", "routes/contestant/entry-submissions.tsx"),
  route(":contest/entry/withdrawal", "routes/contestant/entry-withdrawal.tsx"),
  route(":contest/entry/withdrawal/undo", "routes/contestant/entry-withdrawal-undo.ts"),
  route(":contest/entry/receipts/:number", "routes/contestant/entry-receipt.tsx"),
  route(":contest/entry/receipts/:number/receipt.json", "routes/contestant/entry-receipt-file.ts"),
  route(":contest/entry/repositories", "routes/contestant/repositories.tsx"),
  route(":contest/entry/repositories/checks", "routes/contestant/repository-checks.ts"),
  route(":contest/entry/repositories/removals", "routes/contestant/repository-removals.ts"),

  // nominator
  route(":contest/nominating", "routes/nominator/desk.tsx"),
  route(":contest/nominating/conflicts", "routes/nominator/conflicts.tsx"),
  route(":contest/nominating/:entry", "routes/nominator/review.tsx"),
  route(":contest/nominating/:entry/draft", "routes/nominator/review-draft.ts"),
  route(":contest/nominating/:entry/confirmation", "routes/nominator/review-confirmation.ts"),
  route(":contest/nominating/:entry/recusal", "routes/nominator/review-recusal.tsx"),
  route(":contest/nominating/:entry/nominations/withdrawn", "routes/nominator/nominations-withdrawn.ts"),
  route(":contest/nominating/:entry/nominations/:category", "routes/nominator/nomination.tsx"),

  // judge
  route(":contest/judging", "routes/judge/desk.tsx"),
  route(":contest/judging/conflicts", "routes/judge/conflicts.tsx"),
  route(":contest/judging/:entry", "routes/judge/review.tsx"),
  route(":contest/judging/:entry/draft", "routes/judge/review-draft.ts"),
  route(":contest/judging/:entry/confirmation", "routes/judge/review-confirmation.ts"),
  route(":contest/judging/:entry/recusal", "routes/judge/review-recusal.tsx"),

  // machine
  route(":contest/entries/:entry/badge.svg", "routes/machine/badge.ts"),
  route("healthz", "routes/machine/healthz.ts"),
  route("readyz", "routes/machine/readyz.ts"),
] satisfies RouteConfig;
