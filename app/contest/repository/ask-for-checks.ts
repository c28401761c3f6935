import { eq } from "drizzle-orm";
import { repository } from "#db/schema/repositories.ts";
import type { Contestant } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { ownTeamOf } from "../registration/queries.ts";
import { windowsOf } from "../setup/queries.ts";
import { findEntryOfTeam } from "../submission/queries.ts";
import { mayAskForChecks } from "./linking.ts";
import { repositoriesOf } from "./queries.ts";

/** Asks for a new reading of a repository of the own entry: at most once a minute, until the close. No line in the journal. */
export async function askForChecks(
  context: Context<Contestant>,
  { repositoryId }: { repositoryId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const entry = own && (await findEntryOfTeam(tx, own.teamId));
    if (!entry) return refuse("not on a team");
    const linked = (await repositoriesOf(tx, entry.id)).find(({ id }) => id === repositoryId);
    if (!linked) return refuse("repository is not linked");
    const windows = await windowsOf(tx, by.contestId);
    const refused = mayAskForChecks({ windows, askedAt: linked.checksAskedAt }, now);
    if (refused) return refused;
    await tx.update(repository).set({ checksAskedAt: now }).where(eq(repository.id, repositoryId));
    await askForJob(tx, now, { kind: "read repository", subject: repositoryId, reason: "asked by the team" });
    return done(null);
  });
}
