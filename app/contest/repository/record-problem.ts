import type { Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { NOTHING_KNOWN } from "./checks/finding.ts";
import { checkRepository } from "./checks.ts";
import { pinInForce } from "./known/queries.ts";
import type { Problem } from "./problem.ts";
import { findLinked, rulesForTeam } from "./queries.ts";
import { tellTeamOfChange } from "./tell-team-of-change.ts";
import { writeChecks } from "./write-checks.ts";

export type RecordProblem = {
  repositoryId: string;
  problem: Problem;
  /** When GitHub is asked again, epoch ms; null when that waits for a person. */
  retryAt: number | null;
};

/**
 * Writes down that GitHub showed nothing of a repository: missing and blocked fail a check, any other reason leaves the checks
 * unknown. Earlier readings stay as they are. Refuses when the repository was unlinked meanwhile.
 */
export async function recordProblem(
  context: Context<Portal>,
  { repositoryId, problem, retryAt }: RecordProblem,
): Promise<Outcome<null>> {
  return context.db.write<Outcome<null>>(async (tx) => {
    const found = await findLinked(tx, repositoryId);
    if (!found) return refuse("repository is not linked");
    const { entry, repository } = found;
    const { rules, team } = await rulesForTeam(tx, entry.contestId, entry.teamId, null);
    const pin = await pinInForce(tx, { versionId: entry.versionInForceId, repositoryId });
    const known = { ...NOTHING_KNOWN, pin };
    const [owner = "", name = ""] = repository.fullName.split("/");
    const findings = checkRepository({ ok: false, asked: { owner, name }, problem, retryAt }, rules, team, known);
    const { changed, flips } = await writeChecks(tx, { repository, readingId: null, checkedAt: context.now }, findings);
    if (changed && entry.versionInForceId !== null) await risePublicVersion(tx, entry.contestId);
    await tellTeamOfChange(tx, context.now, { entry, repositoryId, renamedFrom: null, flips });
    return done(null);
  });
}
