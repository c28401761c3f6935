import { newId } from "#db/ids.ts";
import { entry, entryDraft } from "#db/schema/entries.ts";
import { membership, team } from "#db/schema/people.ts";
import type { Contestant } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { EMPTY_DRAFT } from "../submission/draft.ts";
import { acceptanceOf, ownTeamOf } from "./queries.ts";
import { mayFormTeam, nameKey } from "./team-rules.ts";

/** A short random name for addresses: tells nothing about when the entry was made. */
const newCode = () => newId().replaceAll("-", "").slice(0, 8);

/** Forms a team with its founder as leader, and the empty draft of its one entry. Refuses a second team and a taken name. */
export async function formTeam(
  context: Context<Contestant>,
  asked: { name: string },
): Promise<Outcome<{ teamId: string }>> {
  const { now, by } = context;
  const { contestId, accountId } = by;
  return context.db.write<Outcome<{ teamId: string }>>(
    async (tx) => {
      const facts = {
        windows: await windowsOf(tx, contestId),
        accepted: (await acceptanceOf(tx, contestId, accountId)).complete,
        team: await ownTeamOf(tx, contestId, accountId),
      };
      const refused = mayFormTeam(facts, now);
      if (refused) return refused;
      const teamRow = { id: newId(), contestId, name: asked.name.trim(), nameKey: nameKey(asked.name), createdAt: now };
      const entryRow = { id: newId(), contestId, teamId: teamRow.id, code: newCode(), createdAt: now };
      await tx.insert(team).values(teamRow);
      await tx
        .insert(membership)
        .values({ contestId, teamId: teamRow.id, accountId, side: "enters", leads: true, joinedAt: now });
      await tx.insert(entry).values(entryRow);
      const draft = { entryId: entryRow.id, contestId, revision: 0, content: EMPTY_DRAFT };
      await tx.insert(entryDraft).values({ ...draft, savedAt: now, savedBy: accountId });
      await recordAct(tx, context, {
        contestId,
        act: "formed a team",
        subject: `team ${teamRow.id}`,
        after: [referenceTo("team", teamRow), referenceTo("entry", entryRow)],
      });
      return done({ teamId: teamRow.id });
    },
    (collision) => {
      if (collision.isOn("team", "name_key")) return refuse("team name taken", { name: asked.name.trim() });
      if (collision.isOn("membership", "account_id")) return refuse("already on a team", {});
      return undefined;
    },
  );
}
