/** Every table, for drizzle's tools and for tests that speak of all of them. */
export * from "./account.ts";
export * from "./around.ts";
export * from "./assigning.ts";
export * from "./conflict-search.ts";
export * from "./entries.ts";
export * from "./judging.ts";
export * from "./machinery.ts";
export * from "./nomination.ts";
export * from "./people.ts";
export * from "./repositories.ts";
export * from "./results.ts";
export * from "./review-admission.ts";
export * from "./rubric.ts";
export * from "./setup.ts";
export * from "./team-invitation.ts";
export * from "./versions.ts";
