/** The parameters of one kind of simulated contest. Points are those of a scale from 0 to 10. */
export type Kind = {
  name: string;
  entries: number;
  judges: number;
  /** Reviews of each entry. */
  reviews: number;
  categories: number;
  /** Standard deviations over judges: of harshness in points, of the logarithm of the spread. */
  harshness: number;
  spread: number;
  /** Range in which the spread lies instead, evenly. */
  spreadRange?: readonly [number, number];
  /** Range of the factors of the judges' noise, evenly in the logarithm. */
  noiseRange: readonly [number, number];
  /** Shares of the judges. */
  malicious: number;
  colluding: number;
  /** Top of the scale and distance of its values. */
  top: number;
  step: number;
  /** Groups of judges who review mostly, or only, entries of their own group. */
  groups: number;
  /** Share of the reviews that leave the group. */
  mixing: number;
  quality: "normal" | "skewed";
};

const usual: Omit<Kind, "name"> = {
  entries: 120,
  judges: 25,
  reviews: 3,
  categories: 1,
  harshness: 0.9,
  spread: 0.3,
  noiseRange: [0.5, 2],
  malicious: 0,
  colluding: 0,
  top: 10,
  step: 1,
  groups: 1,
  mixing: 0,
  quality: "normal",
};

const kind = (name: string, change: Partial<Kind>): Kind => ({ ...usual, name, ...change });

/** The fourteen kinds of contest on which the methods are compared. */
export const KINDS: readonly Kind[] = [
  kind("small", { entries: 24, judges: 8 }),
  kind("typical", {}),
  kind("no bias", { harshness: 0, spread: 0, noiseRange: [1, 1] }),
  kind("harsh and lenient", { harshness: 1.4 }),
  kind("wide and narrow", { spreadRange: [0.4, 1.6] }),
  kind("noisy judges", { noiseRange: [0.5, 3] }),
  kind("malicious", { malicious: 0.1 }),
  kind("colluding", { colluding: 0.12 }),
  kind("sparse", { entries: 200, judges: 60, reviews: 2 }),
  kind("hundred by fives", { top: 100, step: 5 }),
  kind("clustered", { groups: 5, mixing: 0.15 }),
  kind("ceiling", { quality: "skewed", harshness: 1.1 }),
  kind("ten categories", { categories: 10, entries: 150, judges: 30 }),
  kind("two islands", { groups: 2 }),
];
