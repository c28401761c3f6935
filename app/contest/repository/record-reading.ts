import { newId } from "#db/ids.ts";
import { reading, type repository } from "#db/schema/repositories.ts";
import type { Writer } from "#db/store.ts";
import type { Portal } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { platformProjectsOf } from "../setup/queries.ts";
import { checkPullRequest } from "./checks/pull-request.ts";
import { checkRepository } from "./checks.ts";
import type { RepositoryFacts } from "./facts.ts";
import { knownBeside } from "./known/queries.ts";
import { findLinked, pendingPins, repositoriesOf, rulesForTeam } from "./queries.ts";
import { tellTeamOfChange } from "./tell-team-of-change.ts";
import { writeCanonicalName } from "./write-canonical-name.ts";
import { writeChecks } from "./write-checks.ts";
import { writeWindowCommits } from "./write-window-commits.ts";

export type RecordReading = {
  repositoryId: string;
  facts: RepositoryFacts;
  /** Where the facts come from and what they cost, as the client counted. */
  trace: Pick<typeof reading.$inferInsert, "source" | "requestIds" | "requestsUsed" | "etag" | "tokenFingerprint">;
  /** The GitHub id of the repository that the contest wants to be forked; null when it is not known. */
  forkOriginId: string | null;
};

/**
 * Keeps what GitHub said of a repository at `context.now`, and tests the contest's rules on it. A pin that was given up is
 * tried again, now that GitHub answers. Refuses when the repository was unlinked meanwhile.
 */
export async function recordReading(
  context: Context<Portal>,
  { repositoryId, facts, trace, forkOriginId }: RecordReading,
): Promise<Outcome<null>> {
  const { now } = context;
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await findLinked(tx, repositoryId);
    if (!found) return refuse("repository is not linked");
    const { entry, repository: linked } = found;
    const others = (await repositoriesOf(tx, entry.id)).filter(({ id }) => id !== repositoryId);
    if (!(await writeCanonicalName(tx, context, { linked, others, id: facts.id, fullName: facts.fullName })))
      return done(null);
    const { contestId } = entry;
    const readingId = await writeReading(tx, { linked, facts, now, trace });
    const known = await knownBeside(tx, { entry, repository: linked, facts, now });
    const { rules, team } = await rulesForTeam(tx, contestId, entry.teamId, forkOriginId);
    const projects = (await platformProjectsOf(tx, contestId)).map(({ githubId, fullName }) => ({
      id: githubId,
      fullName,
    }));
    const findings = [
      ...checkRepository({ ok: true, facts }, rules, team, known),
      ...facts.pullRequests.map((each) => checkPullRequest(each, projects, team, rules.window)),
    ];
    const { changed, flips } = await writeChecks(tx, { repository: linked, readingId, checkedAt: now }, findings);
    if (entry.versionInForceId !== null && (changed || linked.fullName !== facts.fullName))
      await risePublicVersion(tx, contestId);
    const isRenamed = linked.githubId !== null && linked.fullName !== facts.fullName;
    const renamedFrom = isRenamed ? linked.fullName : null;
    await tellTeamOfChange(tx, now, { entry, repositoryId, renamedFrom, flips });
    await retryPins(tx, now, repositoryId);
    return done(null);
  });
}

type Kept = Pick<RecordReading, "facts" | "trace"> & { linked: typeof repository.$inferSelect; now: number };

async function writeReading(tx: Writer, { linked, facts, now, trace }: Kept): Promise<string> {
  const id = newId();
  const { commit = null, tree = null } = facts.head ?? {};
  const of = { contestId: linked.contestId, repositoryId: linked.id };
  await tx.insert(reading).values({ id, ...of, facts, commit, tree, fetchedAt: now, ...trace });
  await writeWindowCommits(tx, linked, facts);
  return id;
}

async function retryPins(tx: Writer, now: number, repositoryId: string): Promise<void> {
  for (const { id } of await pendingPins(tx, { repositoryId }))
    await askForJob(tx, now, { kind: "settle pin", subject: id, reason: "the repository was read" });
}
