import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, lightOf, palette } from "./colours.ts";

const css = readFileSync(new URL("../../app/ui/tokens.css", import.meta.url), "utf8");

const GROUNDS = ["paper", "raised", "sunken"];
const INKS = ["ink", "muted", "laurel", "laurel-deep", "gold-ink", "stop", "caution-ink"];
const WASHES = ["laurel-wash", "gold-wash", "stop-wash", "caution-wash"];

const TEXT_PAIRS = [
  ...INKS.flatMap((ink) => [...GROUNDS, ...WASHES].map((ground) => [ink, ground])),
  ["on-laurel", "laurel"],
  ["on-laurel", "laurel-deep"],
  ["on-gold", "gold"],
  ["on-stop", "stop"],
] as [string, string][];

const SHAPE_PAIRS = ["edge", "laurel", "gold", "caution", "stop"].flatMap((shape) =>
  ["paper", "raised"].map((ground) => [shape, ground]),
) as [string, string][];

describe.each(["light", "dark"] as const)("the colours of the %s theme", (theme) => {
  const colours = palette(css, theme);
  const between = (one: string, other: string) => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (!first || !second) throw new Error(`${one} or ${other} is not declared in tokens.css`);
    return contrast(first, second);
  };

  it.each(TEXT_PAIRS)("let %s be read on %s", (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)("let a shape in %s be seen on %s", (shape, ground) => {
    expect(between(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it("are all declared for both themes", () => {
    const declared = [...css.matchAll(/^ {2}--([a-z-]+): /gm)]
      .map(([, name]) => name)
      .filter((name) => !/^(color|font|text|radius|shadow|container)-/.test(name ?? ""));
    expect([...colours.keys()].sort()).toEqual([...new Set(declared)].sort());
  });
});

describe("the measure of contrast", () => {
  it("gives black on white its 21", () => {
    expect(contrast(lightOf("0% 0 0"), lightOf("100% 0 0"))).toBeCloseTo(21, 3);
  });

  it("knows a grey that just fails", () => {
    // #777 on white is 4.48 : 1.
    const grey = 0.1844749945;
    expect(contrast([grey, grey, grey], [1, 1, 1])).toBeCloseTo(4.478, 2);
  });

  it("turns OKLCH into the red that browsers show", () => {
    const [red, green, blue] = lightOf("62.796% 0.25768 29.234");
    expect(red).toBeCloseTo(1, 2);
    expect(green).toBeCloseTo(0, 2);
    expect(blue).toBeCloseTo(0, 2);
  });
});
