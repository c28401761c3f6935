import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesSince } from "#app/contest/submission/changes.ts";
import { EMPTY_DRAFT } from "#app/contest/submission/draft.ts";
import { draftForm, submissionForm } from "#app/contest/submission/forms.ts";
import { handedIn } from "#app/contest/submission/handed-in.ts";
import { blocksIn, missingIn } from "#app/contest/submission/missing.ts";
import { FULL } from "./some-entry.ts";

describe("the entry's form", () => {
  it("takes an empty form as an empty draft", () => {
    expect(draftForm.parse({ revision: "3" })).toEqual({ content: EMPTY_DRAFT, revision: 3 });
  });

  it("drops empty rows and categories without a tick, and keeps one line end", () => {
    const form = {
      revision: 0,
      writeUp: "one\r\ntwo",
      categories: [
        { slug: "best-new-monkey", chosen: true, reason: " It is one. " },
        { slug: "best-usability", reason: "Not ticked." },
      ],
      pullRequests: [{ url: " Netflix/Hystrix#7 ", kind: "quality" }, { kind: "feature" }],
      links: [{}, { label: "Demo", url: "https://example.org" }],
    };
    expect(draftForm.parse(form).content).toMatchObject({
      writeUp: "one\ntwo",
      categories: [{ slug: "best-new-monkey", reason: "It is one." }],
      pullRequests: [{ url: "Netflix/Hystrix#7", kind: "quality" }],
      links: [{ label: "Demo", url: "https://example.org" }],
    });
  });

  it("refuses a text that is too long, with a sentence that says the limit", () => {
    const parsed = draftForm.safeParse({ revision: 0, title: "x".repeat(121) });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(["Keep the title to 120 letters."]);
  });

  it.each(["javascript:alert(1)", "example.org", "ftp://example.org"])("does not submit the link %s", (url) => {
    const form = { revision: 0, idempotencyKey: "a-key-of-a-form", links: [{ label: "Demo", url }] };
    expect(submissionForm.safeParse(form).error?.issues[0]?.path).toEqual(["links", 0, "url"]);
    expect(blocksIn({ ...FULL, links: [{ label: "Demo", url }] }, 1)).toMatchObject([{ where: "links" }]);
  });
});

describe("what is missing", () => {
  const facts = { content: FULL, repositories: 1, notAccepted: [], addressConfirmed: true, failingChecks: 0 };

  it("is nothing in a complete entry, and all that blocks in an empty one", () => {
    expect(missingIn(facts)).toEqual([]);
    const empty = missingIn({ ...facts, content: EMPTY_DRAFT, repositories: 0 });
    expect(empty.filter(({ blocks }) => blocks).map(({ where }) => where)).toEqual([
      "title",
      "summary",
      "write-up",
      "categories",
      "repositories",
    ]);
  });

  it("blocks a category without a reason, and a tick on both sides", () => {
    const [category] = FULL.categories;
    const unreasoned = { ...FULL, categories: [{ slug: category?.slug ?? "", reason: " " }] };
    expect(blocksIn(unreasoned, 1)).toMatchObject([{ where: "categories" }]);
    expect(blocksIn({ ...FULL, noCategoryFits: true }, 1)).toMatchObject([{ where: "categories" }]);
    expect(blocksIn({ ...FULL, categories: [], noCategoryFits: true }, 1)).toEqual([]);
  });

  it("never blocks for failing checks, acceptances or an unconfirmed address", () => {
    const missing = missingIn({ ...facts, notAccepted: ["Bob"], addressConfirmed: false, failingChecks: 2 });
    expect(missing.map(({ where, blocks }) => [where, blocks])).toEqual([
      ["repositories", false],
      ["team", false],
      ["account", false],
    ]);
  });
});

describe("what is not submitted yet", () => {
  const named = [{ baseFullName: "Netflix/Hystrix", number: 7, kind: "feature" as const }];
  const version = { ...handedIn(FULL, named), repositories: ["canaries/monkey"] };
  const typed = { ...FULL, repositories: ["Canaries/monkey"] };

  it.each([
    "Netflix/Hystrix#7",
    "https://github.com/netflix/hystrix/pull/7",
    "github.com/Netflix/Hystrix/pull/7/files",
  ])("is nothing when the pull request is written as %s", (url) => {
    expect(changesSince(version, { ...typed, pullRequests: [{ url, kind: "feature" }] })).toEqual([]);
  });

  it("names the parts that differ, in the order of the form", () => {
    const changed = { ...typed, title: "Other", repositories: [], links: [], pullRequests: [] };
    expect(changesSince(version, changed)).toEqual(["title", "repositories", "pull requests", "links"]);
  });

  it("does not depend on the order in which categories were ticked", () => {
    const slugs = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
    fc.assert(
      fc.property(slugs, (chosen) => {
        const categories = chosen.map((slug) => ({ slug, reason: `why ${slug}` }));
        const there = { ...FULL, categories };
        const back = { ...FULL, categories: [...categories].reverse(), repositories: [] };
        expect(changesSince({ ...handedIn(there, []), repositories: [] }, back)).toEqual([]);
      }),
    );
  });
});
