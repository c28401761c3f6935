import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { ownTeamOf } from "../registration/queries.ts";
import { windowOf } from "../setup/queries.ts";
import { mayChangeEntry } from "./deadline.ts";
import { draftOf, findEntryOfTeam } from "./queries.ts";
import { type DraftEdit, writeDraft } from "./write-draft.ts";

/**
 * Saves the team's working copy: no version, no line in the journal. Refuses after the close, and when somebody else has
 * saved since the writer's revision; both texts stay.
 */
export async function saveDraft(
  context: Context<Contestant>,
  asked: DraftEdit,
): Promise<Outcome<{ revision: number }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ revision: number }>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const entry = own && (await findEntryOfTeam(tx, own.teamId));
    if (!entry) return refuse("not on a team");
    const refused = mayChangeEntry(await windowOf(tx, by.contestId, "submission"), now);
    if (refused) return refused;
    const revision = await writeDraft(tx, context, entry.id, asked);
    if (revision !== undefined) return done({ revision });
    return refuse("someone else saved", { savedAt: (await draftOf(tx, entry.id)).savedAt });
  });
}
