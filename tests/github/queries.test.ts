import { describe, expect, it } from "vitest";
import * as queries from "#app/github/query.ts";
import { sourcesBelow } from "#tests/house/sources.ts";
import { entryFacts } from "#tests/scripts/github-standin/entry-facts.ts";
import { mistakesIn } from "./oracle/graphql.ts";

const repository = { owner: "Netflix", name: "Hystrix" };
const window = { since: 0, until: 1 };
const pullRequests = Array.from({ length: 25 }, (_, index) => ({ ...repository, number: index + 1 }));

/** Every query that the portal can send, by the name of what makes it. */
const made: Record<string, string[]> = {
  entryQuery: [
    queries.entryQuery(repository, window, []).text,
    queries.entryQuery(repository, window, pullRequests).text,
  ],
  pullRequestsQuery: [queries.pullRequestsQuery(pullRequests).text],
  headQuery: [queries.headQuery(repository).text],
  commitQuery: [queries.commitQuery(repository, "a".repeat(40)).text],
};

describe("every GraphQL query of the portal", () => {
  it("is tried here", () => {
    const makers = Object.keys(queries).filter((name) => name.endsWith("Query"));
    expect(Object.keys(made).sort()).toEqual(makers.sort());
  });

  it("is made in one file", () => {
    const asks = /`\s*(query\b[^`]*\{|fragment \w+ on )/;
    const places = sourcesBelow("app", "db", "scripts").filter(({ text }) => asks.test(text));
    expect(places.map(({ path }) => path)).toEqual(["app/github/query.ts"]);
  });

  it.each(Object.entries(made))("is right by GitHub's own schema: %s", (_, texts) => {
    expect(texts.flatMap(mistakesIn)).toEqual([]);
  });

  it("would be found out if it were not", () => {
    expect(mistakesIn("{ viewer { login shoeSize } }")).toEqual(['Cannot query field "shoeSize" on type "User".']);
    expect(mistakesIn(entryFacts)).toEqual([]);
  });
});
