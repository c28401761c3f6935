import { createElement as make } from "react";
import { describe, expect, it } from "vitest";
import { PlacePage } from "#app/ui/board/place-page.tsx";
import { rendered, tag, text } from "./rendered.tsx";

const entry = {
  title: "Queue that never loses",
  path: "/cloud-prize/desk/nominations/E7",
  page: "/cloud-prize/entries/E7",
  board: "/cloud-prize/desk/nominations",
  reviews: 1,
  finalists: 20,
  cap: 20,
  nominations: [],
  closed: null,
  full: { reason: "All 20 places are taken.", remedy: "Name it alternate." },
};
const shown = { entry, mayWrite: true, zone: "America/Los_Angeles", now: 0, answer: undefined };

const page = (kind: "finalist" | "alternate", also: { reviews?: number } = {}) =>
  rendered(make(PlacePage, { ...shown, kind, entry: { ...entry, ...also } }));

describe("the page on which an entry gets a place", () => {
  it("counts one review as one", async () => {
    expect(text(await page("finalist"))).toContain(" 1 review by the committee. 20 of 20 finalists are named. ");
    expect(text(await page("finalist", { reviews: 2 }))).toContain(" 2 reviews by the committee. ");
  });

  it("says that no finalist more can be named, and does not hold that against an alternate", async () => {
    expect(text(await page("finalist"))).toContain("All 20 places are taken.");
    expect(text(await page("alternate"))).not.toContain("All 20 places are taken.");
  });

  it("leads from each kind of place to the other", async () => {
    expect(tag(await page("finalist"), "a", `href="${entry.path}/alternate"`)).not.toBe("");
    expect(tag(await page("alternate"), "a", `href="${entry.path}"`)).not.toBe("");
  });

  it("gives who may only read no form", async () => {
    expect(tag(await page("alternate"), "form")).not.toBe("");
    expect(await rendered(make(PlacePage, { ...shown, kind: "alternate", mayWrite: false }))).not.toContain("<form");
  });
});
