import { findAll, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { type Feed, writeAtomFeed } from "#app/render/atom-feed.ts";

const hostile = `]]></title><script>"&\u0000\uD800`;
const feed: Feed = {
  title: hostile,
  url: "https://laurels.example/cloud-prize/announcements",
  feedUrl: "https://laurels.example/cloud-prize/announcements.atom?a=1&b=2",
  beganAt: 0,
  entries: [
    {
      id: "one",
      title: hostile,
      url: "https://laurels.example/1",
      html: "<p>a &amp; b</p>",
      publishedAt: 1000,
      updatedAt: 5000,
    },
    { id: "two", title: "Two", url: "https://laurels.example/2", html: "", publishedAt: 3000, updatedAt: 3000 },
  ],
};

const texts = (xml: string, name: string) =>
  findAll((element) => element.name === name, parseDocument(xml, { xmlMode: true }).children).map((found) =>
    textContent(found),
  );

describe("the Atom feed", () => {
  it("names the latest change of its entries", () => {
    expect(texts(writeAtomFeed(feed), "updated")).toEqual([
      "1970-01-01T00:00:05.000Z",
      "1970-01-01T00:00:05.000Z",
      "1970-01-01T00:00:03.000Z",
    ]);
    expect(texts(writeAtomFeed({ ...feed, entries: [] }), "updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
  });

  it("carries HTML as text", () => {
    expect(texts(writeAtomFeed(feed), "content")).toEqual(["<p>a &amp; b</p>", ""]);
  });

  it("keeps hostile titles as text and leaves out what XML cannot hold", () => {
    const xml = writeAtomFeed(feed);
    expect(texts(xml, "title")).toEqual([`]]></title><script>"&\uFFFD`, `]]></title><script>"&\uFFFD`, "Two"]);
    expect(texts(xml, "script")).toEqual([]);
    expect(xml).not.toContain("\u0000");
  });
});
