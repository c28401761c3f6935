import type { Contestant } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { ownTeamOf } from "../registration/queries.ts";
import { windowsOf } from "../setup/queries.ts";
import { findEntryOfTeam } from "../submission/queries.ts";
import { mayChangeLinks } from "./linking.ts";
import { repositoriesOf } from "./queries.ts";
import { endRepository } from "./write-repository-end.ts";

/**
 * Unlinks a repository from the own team's entry until the close; linking it again undoes that. Versions that were submitted
 * with it keep it. The pull requests were read with the entry's first repository, so the next one is read for them.
 */
export async function unlinkRepository(
  context: Context<Contestant>,
  { repositoryId }: { repositoryId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const entry = own && (await findEntryOfTeam(tx, own.teamId));
    if (!entry) return refuse("not on a team");
    const refused = mayChangeLinks(await windowsOf(tx, by.contestId), now);
    if (refused) return refused;
    const linked = await repositoriesOf(tx, entry.id);
    const unlinked = linked.find(({ id }) => id === repositoryId);
    if (!unlinked) return refuse("repository is not linked");
    await endRepository(tx, context, unlinked, "unlinked a repository");
    const [first, second] = linked;
    if (first === unlinked && second)
      await askForJob(tx, now, { kind: "read repository", subject: second.id, reason: "first of its entry now" });
    return done(null);
  });
}
