import { describe, expect, it } from "vitest";
import { linesOf, longFiles, longFunctions, quantile } from "./sizes.ts";
import { sourceOf, sourcesBelow } from "./sources.ts";

const sources = sourcesBelow("app", "db", "scripts");
const blank = (lines: number) => "\n".repeat(lines);

describe("sizes", () => {
  it("of files stay within their room's limit", () => {
    expect(longFiles(sources)).toEqual([]);
  });

  it("of functions stay within 40 lines, of components within 90", () => {
    expect(longFunctions(sources)).toEqual([]);
  });

  it("have a median of at most 60 lines and are at most 180 in 95 of 100 files", () => {
    const lines = sources.map(linesOf);
    const found = { median: quantile(lines, 0.5), most: quantile(lines, 0.95) };
    expect(found.median, "the median file is long").toBeLessThanOrEqual(60);
    expect(found.most, "too many files are long").toBeLessThanOrEqual(180);
  });

  it("are measured: a file a line too long is found, one at the limit is not", () => {
    const verb = "export async function act(context) {}";
    expect(longFiles([sourceOf("app/contest/a/act.ts", `${verb}${blank(119)};`)])).toEqual([]);
    expect(longFiles([sourceOf("app/contest/a/act.ts", `${verb}${blank(120)};`)])).toHaveLength(1);
  });

  it("are measured: a function a line too long is found, a component as long is not", () => {
    expect(longFunctions([sourceOf("app/ui/a.tsx", `function short() {${blank(39)}}`)])).toEqual([]);
    expect(longFunctions([sourceOf("app/ui/a.tsx", `function long() {${blank(40)}}`)])).toHaveLength(1);
    expect(longFunctions([sourceOf("app/ui/a.tsx", `const Page = () => {${blank(40)}};`)])).toEqual([]);
    expect(longFunctions([sourceOf("app/ui/a.tsx", `const Page = () => {${blank(90)}};`)])).toHaveLength(1);
  });

  it("are counted from the middle and from the end", () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, index) => index),
        0.95,
      ),
    ).toBe(95);
  });
});
