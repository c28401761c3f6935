import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { SamplePage } from "./page-sample.tsx";
import { rendered, tag, text } from "./rendered.tsx";

const visitor = await rendered(createElement(SamplePage, {}));
const ada = await rendered(createElement(SamplePage, { signedIn: true, demo: true }));

describe("a page", () => {
  it("has one banner, one main part, one foot and one h1", () => {
    for (const part of ['<header class="masthead"', "<main", "<footer", "<h1"]) {
      expect(visitor.split(part), part).toHaveLength(2);
    }
  });

  it("begins with a way past the masthead", () => {
    expect(visitor).toMatch(/^.{0,120}<header[^>]*><a href="#content"/);
    expect(tag(visitor, "main")).toContain('id="content"');
  });

  it("says which contest and which stage", () => {
    expect(text(visitor)).toContain("Cloud Prize");
    expect(text(visitor)).toContain("Submission open");
  });

  it("marks the section one is in, and no other", () => {
    const current = visitor.match(/<a[^>]*aria-current="page"[^>]*>/g) ?? [];
    expect(current.length).toBeGreaterThan(0);
    for (const link of current) expect(link).toContain('href="/cloud-prize/entries"');
  });

  it("offers a visitor to sign in, and someone signed in their pages and the way out", () => {
    expect(text(visitor)).toContain("Sign in");
    expect(text(visitor)).not.toContain("Sign out");
    expect(text(ada)).toContain("Ada Quill");
    expect(tag(ada, "a", 'href="/cloud-prize/desk"')).not.toBe("");
    expect(tag(ada, "form", 'action="/sign-out"')).toContain('method="post"');
  });

  it("says demo on a demo, and only there", () => {
    expect(text(ada)).toMatch(/\bdemo\b/);
    expect(text(visitor)).not.toMatch(/\bdemo\b/i);
  });

  it("posts a second act from a form of its own, named in full", () => {
    const form = /<form[^>]*action="\/cloud-prize\/members\/7\/remove"[^>]*>(.*?)<\/form>/.exec(visitor)?.[1] ?? "";
    expect(form).toContain('name="seen" value="3"');
    expect(text(form)).toBe("Remove Ada from the team");
    expect(tag(form, "button")).toContain('type="submit"');
  });
});
