/** npm run -s assign < problem.json: says who reviews what, as docs/assignment.md describes. Reads no configuration and no data. */
import { text } from "node:stream/consumers";
import { planAssignment } from "#app/contest/judging/assignment/flow/plan.ts";
import { idOf, readProblem } from "./assign/problem-file.ts";

const problem = readProblem(await text(process.stdin));
if (problem.ok) {
  const began = performance.now();
  const { pairs } = planAssignment(problem.value);
  const assignments = pairs.map(({ judge, entry }) => ({ judge: idOf(judge), entry: idOf(entry) }));
  const ms = Math.round(performance.now() - began);
  process.stdout.write(`${JSON.stringify({ assignments, ms })}\n`);
} else {
  console.error(`${problem.problem}\nNothing was assigned. The format is described in docs/assignment.md.`);
  process.exitCode = 2;
}
