/** A colour in linear light, each channel 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number];

export type Theme = "light" | "dark";

const PAIR = /--([a-z-]+):\s*light-dark\(oklch\(([^)]*)\),\s*oklch\(([^)]*)\)\)/g;

/** OKLCH as CSS writes it ("44% 0.11 152") into linear sRGB, clipped to what a screen can show. */
export function lightOf(oklch: string): Light {
  const [lightness = "", chroma = 0, hue = 0] = oklch.split(/[\s/]+/).map((part) => part.trim());
  const l = Number.parseFloat(lightness) / 100;
  const angle = (Number(hue) * Math.PI) / 180;
  const a = Number(chroma) * Math.cos(angle);
  const b = Number(chroma) * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** The contrast of two colours after WCAG 2.2, 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [bright, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** The colours that a token file declares for one theme, by name. */
export function palette(css: string, theme: Theme): Map<string, Light> {
  return new Map(
    [...css.matchAll(PAIR)].map(([, name = "", light = "", dark = ""]) => [
      name,
      lightOf(theme === "light" ? light : dark),
    ]),
  );
}
