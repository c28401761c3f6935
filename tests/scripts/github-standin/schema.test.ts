import { buildSchema, findBreakingChanges, printSchema } from "graphql";
import { expect, it } from "vitest";
import { schema } from "#scripts/github-standin/graphql/schema.ts";
import { githubSchema } from "#tests/github/oracle/graphql.ts";

// What breaks on the way from the stand-in's schema to GitHub's is what the stand-in has made up.
const madeUp = (standins: typeof schema) =>
  findBreakingChanges(standins, githubSchema).map(({ description }) => description);

it("has no type, field or argument that GitHub has otherwise", () => {
  expect(madeUp(schema)).toEqual([]);
});

it("is compared with GitHub's: a field that is made up is found", () => {
  const more = printSchema(schema).replace("type RateLimit {", "type RateLimit {\n  patience: Int!");
  expect(madeUp(buildSchema(more))).toEqual(["RateLimit.patience was removed."]);
});
