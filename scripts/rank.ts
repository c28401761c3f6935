/** npm run -s rank: reads a judging problem as JSON on standard input and writes its ranking as JSON on standard output. */
import { readFileSync } from "node:fs";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { stop } from "./command.ts";
import { rankingOf } from "./rank/answer.ts";
import { panelProblemOf, readProblem } from "./rank/format.ts";

const read = readProblem(readFileSync(0, "utf8"));
if (!read.ok) stop([...read.problems, "Nothing was ranked. The format is described in docs/judging.md."].join("\n"), 2);

const startedAt = performance.now();
const ranking = rankingOf(read.problem, wholePanel(panelProblemOf(read.problem)));
const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
// Written whole before the process ends, also into a pipe.
process.stdout.write(`${JSON.stringify({ ranking, ms })}\n`);
