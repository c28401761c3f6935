import { expect, it } from "vitest";
import { wholePanel } from "#app/contest/judging/tally/model/whole-panel.ts";
import { leadersWithoutEach } from "#app/contest/judging/tally/model/without-judge.ts";
import { type Mark, problemOf } from "#tests/support/judging/problems.ts";

it("tells which judge decided who leads", () => {
  // All agree but for j0, whose mark for e1 is what puts it before e0.
  const marks = Array.from({ length: 48 }, (_, place): Mark => {
    const [entry, judge] = [Math.floor(place / 6), place % 6];
    const value = 8 - entry + (entry === 1 && judge === 0 ? 3 : 0) + (entry === 1 ? judge % 2 : 0);
    return [`e${entry}`, `j${judge}`, Math.min(10, value + (entry === 0 && judge === 1 ? -1 : 0))];
  });
  const problem = problemOf(marks);
  const whole = wholePanel(problem);
  const found = leadersWithoutEach(problem, whole);
  expect(found.map(({ judgeId }) => judgeId)).toEqual(["j0", "j1", "j2", "j3", "j4", "j5"]);
  expect(found.filter(({ categories }) => categories.some(({ changed }) => changed))).not.toEqual([]);
  for (const { judgeId, categories } of found) {
    const { leaders } =
      wholePanel(problemOf(marks.filter(([, judge]) => judge !== judgeId))).categories[0]?.headline ?? {};
    const changed = leaders?.join() !== whole.categories[0]?.headline.leaders.join();
    expect(categories).toMatchObject([{ categoryId: "all", leaders, changed }]);
  }
});
