import { describe, expect, it } from "vitest";
import { drawBadge } from "#app/render/entry-badge.ts";

describe("an entry's badge", () => {
  it("says what it says to those who cannot see it", () => {
    const badge = drawBadge({ label: "Cloud Prize", words: "winner: Best new feature", gold: true });
    expect(badge).toContain('aria-label="Cloud Prize: winner: Best new feature"');
    expect(badge).toContain("<title>Cloud Prize: winner: Best new feature</title>");
  });

  it("keeps markup in a name from becoming markup", () => {
    const name = `"><script>alert('x')</script>&amp;`;
    const badge = drawBadge({ label: name, words: name, gold: false });
    expect(badge).not.toContain("<script");
    expect(badge).not.toContain("'x'");
    expect(badge.match(/&quot;&gt;&lt;script&gt;/g)?.length).toBeGreaterThan(3);
  });

  it("is as wide as its words need", () => {
    const widthOf = (words: string) => Number(/width="(\d+)"/.exec(drawBadge({ label: "A", words, gold: false }))?.[1]);
    expect(widthOf("winner: Best new feature")).toBeGreaterThan(widthOf("entered") + 80);
  });
});
