import type { Kind } from "#tests/support/judging/kinds.ts";
import type { meanTrial } from "#tests/support/judging/trial.ts";

export type Result = { name: string } & ReturnType<typeof meanTrial>;

export const METHODS = ["mean", "median", "z-score", "Gavel", "REML", "ours", "oracle"];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const short = (value: number): string => value.toFixed(3).replace(/^0/, "");

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** The parameters of the simulator, kind by kind. */
export function parameterTable(kinds: readonly Kind[]): string {
  const head = [
    "kind",
    "entries × judges × reviews",
    "harshness sd",
    "spread",
    "noise ×",
    "malicious",
    "colluding",
    "marks",
    "other",
  ];
  return table(
    head,
    kinds.map((kind) => {
      const spread = kind.spreadRange ? kind.spreadRange.join("–") : `log sd ${kind.spread}`;
      const other = [
        kind.categories > 1 && `${kind.categories} categories`,
        kind.groups > 1 && `${kind.groups} groups, ${100 * kind.mixing} % of reviews across`,
        kind.quality !== "normal" && `quality ${kind.quality}`,
      ].filter((word) => typeof word === "string");
      return [
        kind.name,
        `${kind.entries} × ${kind.judges} × ${kind.reviews}`,
        kind.harshness,
        spread,
        kind.noiseRange.join("–"),
        `${100 * kind.malicious} %`,
        `${100 * kind.colluding} %`,
        `0–${kind.top} by ${kind.step}`,
        other.join(", ") || "–",
      ];
    }),
  );
}

/** Kendall's tau / best first / share of the best three among the first three. */
export function rightnessTable(results: readonly Result[], methods: readonly string[]): string {
  return table(
    ["", ...methods],
    results.map(({ name, rightness }) => [
      name,
      ...methods.map((method) => {
        const found = rightness.get(method);
        return found ? `${short(found.tau)} / ${short(found.first)} / ${short(found.top)}` : "–";
      }),
    ]),
  );
}

export function calibrationTable(results: readonly Result[]): string {
  const head = ["", "90 % intervals cover", "winner set holds the best", "its size", "first: claimed", "first: right"];
  return table(
    head,
    results.flatMap(({ name, calibration }) =>
      calibration
        ? [
            [
              name,
              short(calibration.covered),
              short(calibration.held),
              calibration.size.toFixed(1),
              short(calibration.claimed),
              short(calibration.right),
            ],
          ]
        : [],
    ),
  );
}
