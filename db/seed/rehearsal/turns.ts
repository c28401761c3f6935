import { and, eq, isNull } from "drizzle-orm";
import { entryVersion, ruling } from "../../schema/entries.ts";
import { recusal } from "../../schema/judging.ts";
import { membership } from "../../schema/people.ts";
import { tie } from "../../schema/results.ts";
import type { Setting } from "../setting.ts";
import { expectThat } from "./expecting.ts";

/** The turns that a rehearsal must have taken: without them it would show less than it claims. */
export async function expectTurns({ store, contestId }: Setting): Promise<void> {
  const { read } = store;
  const late = and(eq(entryVersion.contestId, contestId), eq(entryVersion.late, true));
  const admitted = and(eq(ruling.contestId, contestId), eq(ruling.kind, "late admitted"), isNull(ruling.endedAt));
  const left = and(eq(membership.contestId, contestId), eq(membership.endedHow, "left"));
  const turns = [
    ["one late version", await read.$count(entryVersion, late)],
    ["one late version admitted", await read.$count(ruling, admitted)],
    ["one member who leaves", await read.$count(membership, left)],
    ["one recusal", await read.$count(recusal, eq(recusal.contestId, contestId))],
  ] as const;
  for (const [what, count] of turns) expectThat(count === 1, `The rehearsal has ${what}; it had ${count}.`);
  const ties = await read.$count(tie, eq(tie.contestId, contestId));
  expectThat(ties >= 2, "The rehearsal has a tie that ballots decide, beside the category decided by vote.");
}
