import type { Organizer } from "../../actors.ts";
import { askForJob } from "../../agenda.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { searchStateOf } from "./queries.ts";

/** Asks for a search of GitHub for public links between those who decide and those who enter. Refuses while one is under way. */
export async function askForSearch(context: Context<Organizer>): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    if ((await searchStateOf(tx, contestId)).waiting) return refuse("search is under way");
    await askForJob(tx, context.now, {
      kind: "find conflicts",
      subject: contestId,
      reason: "an organizer asked for it",
    });
    await recordAct(tx, context, {
      contestId,
      act: "asked for a search for conflicts",
      subject: `contest ${contestId}`,
    });
    return done(null);
  });
}
