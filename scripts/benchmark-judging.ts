/** npm run bench:judging [-- SEEDS [FIRST]]: how right the tally is, against other methods, on simulated and on real panels. */

import { oracleFor } from "#tests/support/judging/baselines.ts";
import { simulate } from "#tests/support/judging/contest.ts";
import { KINDS } from "#tests/support/judging/kinds.ts";
import { dancingPanels, hideJudges, skatingPanels } from "#tests/support/judging/real-panels.ts";
import { meanTrial, tryMethods } from "#tests/support/judging/trial.ts";
import {
  calibrationTable,
  METHODS,
  parameterTable,
  type Result,
  rightnessTable,
  table,
} from "./benchmark-judging/tables.ts";
import { targetsOf } from "./benchmark-judging/targets.ts";

const seeds = Number(process.argv[2] ?? 20);
const first = Number(process.argv[3] ?? 1);

const simulated = KINDS.map((kind, place): Result => {
  const trials = Array.from({ length: seeds }, (_, seed) => {
    const contest = simulate(kind, (first + seed) * 100 + place);
    const baselines = { oracle: oracleFor(contest) };
    return tryMethods(contest.problem, contest.quality, { baselines, panel: contest.panel });
  });
  console.error(`${kind.name}: ${seeds} contests`);
  return { name: kind.name, ...meanTrial(trials) };
});
const whole: Result = { name: "all", ...meanTrial(simulated) };

function onPanels(name: string, panels: ReturnType<typeof skatingPanels>, keep: number, rounds: number): Result {
  const trials = panels.flatMap((panel, place) =>
    Array.from({ length: rounds }, (_, round) => {
      const { problem, truth } = hideJudges(panel, keep, (first + round) * 1000 + place);
      return tryMethods(problem, truth);
    }),
  );
  return { name, ...meanTrial(trials) };
}
const skating = onPanels("skating, 3 of 9 judges kept", skatingPanels(), 3, 3);
const dancing = onPanels("dancing, 2 of 4 or 5 judges kept", dancingPanels(), 2, 3);

const heading = (text: string) => console.log(`\n### ${text}\n`);
heading("The simulator");
console.log(parameterTable(KINDS));
heading(`Kendall's tau / true best first / best three among the first three, ${seeds} contests of each kind`);
console.log(rightnessTable([...simulated, whole], METHODS));
heading("How sure it says it is, and how sure it may be");
console.log(calibrationTable([...simulated, whole]));
heading("Real panels: the truth is what the hidden judges gave");
console.log(rightnessTable([skating, dancing], METHODS.slice(0, -1)));
heading("Targets");
const targets = targetsOf(whole, simulated, skating);
console.log(
  table(
    ["", "wanted", "found", ""],
    targets.map(({ what, wanted, found, met }) => [what, wanted, found, met ? "pass" : "miss"]),
  ),
);
