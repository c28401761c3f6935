import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the site: one line for each address, grouped by who stands before the door. */
export default [
  // visitor
  index("routes/visitor/contests.tsx"),
  route(":contest", "routes/visitor/contest-home.tsx"),
  route(":contest/receipts/:code", "routes/visitor/receipt.tsx"),




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

] satisfies RouteConfig;
