import { nextTask, progressOf } from "#app/contest/judging/desk/progress.ts";
import { deskOf } from "#app/contest/judging/desk/queries.ts";
import { seesEntries, stageFactsOf } from "#app/contest/judging/queries.ts";
import { type Reviewer, refuseStage, stageOf } from "#app/contest/judging/review.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import type { Contest } from "#app/contest/setup/queries.ts";
import type { Portal } from "./portal.ts";
import { deskPathOf, reviewPathOf } from "./review-paths.ts";

type Desk = { portal: Portal; now: number; by: Reviewer; contest: Contest };

/** What a reviewer's desk shows: the entries with their addresses, how far one has come, and which is next. */
export async function reviewDeskOf({ portal, now, by, contest }: Desk) {
  const { read } = portal.store;
  const facts = await stageFactsOf(read, contest.id, stageOf(by));
  const sees = await seesEntries(read, contest.id, by.accountId);
  const refused = sees ? refuseStage(facts, now) : refuse("link GitHub to see entries");
  const rows = await deskOf(read, by);
  const next = nextTask(rows);
  return {
    contest: { name: contest.name, zone: contest.zone },
    path: deskPathOf(by, contest.slug),
    now,
    closesAt: facts.window.closesAt,
    refused: refused ? refusalText(refused.refusal) : null,
    rows: rows.map((row) => ({ ...row, path: reviewPathOf(by, contest.slug, row.code) })),
    progress: progressOf(rows),
    next: next && !refused ? reviewPathOf(by, contest.slug, next.code) : null,
  };
}
