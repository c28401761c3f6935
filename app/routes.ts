import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of the site: one line for each address, grouped by who stands before the door. */
export default [
  // visitor
  index("routes/visitor/contests.tsx"),
  route(":contest", "routes/visitor/contest-home.tsx"),
] satisfies RouteConfig;
