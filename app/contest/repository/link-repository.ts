import { newId } from "#db/ids.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Contestant } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { ownTeamOf } from "../registration/queries.ts";
import { windowsOf } from "../setup/queries.ts";
import { findEntryOfTeam } from "../submission/queries.ts";
import { fullNameKey, mayLink } from "./linking.ts";
import { repositoriesOf } from "./queries.ts";

/**
 * Links a repository of GitHub to the own team's entry and asks for its first reading. GitHub is not waited for: whether the
 * repository exists is a check. Refuses outside the submission window, a repository linked already, and more than ten.
 */
export async function linkRepository(
  context: Context<Contestant>,
  { owner, name }: { owner: string; name: string },
): Promise<Outcome<{ repositoryId: string }>> {
  const { now, by } = context;
  const fullName = `${owner}/${name}`;
  return context.db.write<Outcome<{ repositoryId: string }>>(
    async (tx) => {
      const own = await ownTeamOf(tx, by.contestId, by.accountId);
      const entry = own && (await findEntryOfTeam(tx, own.teamId));
      if (!entry) return refuse("not on a team");
      const linked = await repositoriesOf(tx, entry.id);
      const refused = mayLink({ windows: await windowsOf(tx, by.contestId), linked, fullName }, now);
      if (refused) return refused;
      const row = {
        id: newId(),
        contestId: by.contestId,
        entryId: entry.id,
        fullName,
        fullNameKey: fullNameKey(fullName),
        linkedBy: by.accountId,
        linkedAt: now,
        checksAskedAt: now,
      };
      await tx.insert(repository).values(row);
      await askForJob(tx, now, { kind: "read repository", subject: row.id, reason: "linked" });
      const after = [referenceTo("repository", row)];
      const act = { contestId: by.contestId, act: "linked a repository", subject: `entry ${entry.id}`, after };
      await recordAct(tx, context, act);
      return done({ repositoryId: row.id });
    },
    (collision) =>
      collision.isOn("repository", "full_name_key") ? refuse("repository linked already", { fullName }) : undefined,
  );
}
