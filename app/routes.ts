import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the site: one line for each address, grouped by who stands before the door. */
export default [
  // visitor
  index("routes/visitor/contests.tsx"),
  route(":contest", "routes/visitor/contest-home.tsx"),

  // contestant
  route(":contest/enter", "routes/contestant/enter.tsx"),
  route(":contest/team", "routes/contestant/team.tsx"),
  route(":contest/team/invitations", "routes/contestant/team-invitations.ts"),
  route(":contest/team/invitations/withdrawn", "routes/contestant/team-invitations-withdrawn.ts"),
  route(":contest/team/removals", "routes/contestant/team-removals.ts"),
  route(":contest/team/lead", "routes/contestant/team-lead.ts"),
  route(":contest/team/departures", "routes/contestant/team-departures.ts"),
  route(":contest/team/join/:token", "routes/contestant/join-team.tsx"),
] satisfies RouteConfig;
