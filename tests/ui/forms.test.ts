import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { SampleForm } from "./form-sample.tsx";
import { rendered, tag, text } from "./rendered.tsx";

const typed = {
  title: "Chaos <Lemur>",
  kind: "quality",
  topics: ["feature"],
  category: "quality",
  adult: "on",
  mark: "2",
};
const wrong = "A title has at most 80 letters. Shorten it.";

const returned = await rendered(createElement(SampleForm, { typed, error: { title: [wrong] } }));
const fresh = await rendered(createElement(SampleForm, { typed: {} }));

describe("a form that comes back with an error", () => {
  it("keeps what was typed", () => {
    expect(tag(returned, "input", 'name="title"')).toContain('value="Chaos &lt;Lemur&gt;"');
    expect(tag(returned, "input", 'value="quality"', 'name="kind"')).toContain("checked");
    expect(tag(returned, "input", 'value="feature"', 'name="kind"')).not.toContain("checked");
    expect(tag(returned, "input", 'value="feature"', 'name="topics"')).toContain("checked");
    expect(tag(returned, "option", 'value="quality"')).toContain("selected");
    expect(tag(returned, "input", 'name="adult"')).toContain("checked");
    expect(tag(returned, "input", 'name="mark"', 'value="2"')).toContain("checked");
  });

  it("says at the field what is wrong, and ties it to the control", () => {
    const title = tag(returned, "input", 'name="title"');
    expect(title).toContain('aria-invalid="true"');
    expect(title).toContain('aria-describedby="sample-title-description sample-title-error"');
    expect(returned).toMatch(new RegExp(`<div id="sample-title-error"[^>]*>.*?${wrong}`));
  });

  it("lists the errors above the fields, each a link to its control", () => {
    expect(tag(returned, "div", 'role="alert"')).not.toBe("");
    expect(returned).toContain(`<a href="#sample-title">Title: ${wrong}</a>`);
    expect(tag(returned, "input", 'id="sample-title"')).toContain('name="title"');
  });
});

describe("a form nobody has sent", () => {
  it("complains about nothing", () => {
    expect(fresh).not.toContain("aria-invalid");
    expect(fresh).not.toContain('role="alert"');
  });

  it("has a visible label for every control it shows", () => {
    const controls =
      fresh.match(/<(input|textarea|select)[\s>][^>]*/g)?.filter((one) => !one.includes('type="hidden"')) ?? [];
    const ids = controls.map((one) => / id="([^"]+)"/.exec(one)?.[1]);
    const labels = [...fresh.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(labels.toSorted());
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("uses no placeholder and no style of its own", () => {
    expect(fresh).not.toContain("placeholder");
    expect(fresh).not.toContain("style=");
  });

  it("groups choices under a legend", () => {
    const legends = [...fresh.matchAll(/<legend[^>]*>(.*?)<\/legend>/g)].map(([, inside]) => text(inside ?? ""));
    expect(legends).toEqual(["Kind", "Topics", "Original and useful"]);
  });

  it("marks on radio buttons, each described by what its value means", () => {
    const two = tag(fresh, "input", 'name="mark"', 'value="2"');
    expect(two).toContain('type="radio"');
    const anchor = /aria-describedby="([^"]+)"/.exec(two)?.[1];
    expect(fresh).toMatch(new RegExp(`id="${anchor}"[^>]*>.*?New and useful`));
    expect(tag(fresh, "input", 'name="mark"', 'value="na"')).toContain('type="radio"');
  });

  it("sends a list as one hidden field for each value", () => {
    expect(fresh.match(/type="hidden" name="categoryId" value="[ab]"/g)).toHaveLength(2);
  });
});
