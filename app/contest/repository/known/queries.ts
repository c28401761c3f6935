import { and, asc, eq, gte, inArray, isNull, lt, ne } from "drizzle-orm";
import { entry, entryDraft } from "#db/schema/entries.ts";
import { reading, repository, windowCommit } from "#db/schema/repositories.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { membersOf } from "../../registration/queries.ts";
import type { Figures, Known } from "../checks/finding.ts";
import { COMPARED_WITHIN_MS } from "../checks/popularity.ts";
import { controls, ownCommits } from "../checks/sharing.ts";
import type { RepositoryFacts } from "../facts.ts";

/** What other entries have to do with a repository. */
export type Beside = Pick<Known, "twins" | "sharedCommits">;

type Answered = {
  entry: typeof entry.$inferSelect;
  repository: typeof repository.$inferSelect;
  facts: RepositoryFacts;
  now: number;
};

/** The commit that a version hands in of a repository; null while it is pending, or where there is none. */
export async function pinInForce(
  read: Reader,
  { versionId, repositoryId }: { versionId: string | null; repositoryId: string },
): Promise<string | null> {
  if (versionId === null) return null;
  const [pinned] = await read
    .select({ commit: versionRepository.commit })
    .from(versionRepository)
    .where(and(eq(versionRepository.versionId, versionId), eq(versionRepository.repositoryId, repositoryId)));
  return pinned?.commit ?? null;
}

/** The oldest reading of the past week: popularity is compared with it. */
async function figuresBefore(read: Reader, repositoryId: string, now: number): Promise<Figures | null> {
  const [earlier] = await read
    .select({ facts: reading.facts, at: reading.fetchedAt })
    .from(reading)
    .where(
      and(
        eq(reading.repositoryId, repositoryId),
        gte(reading.fetchedAt, now - COMPARED_WITHIN_MS),
        lt(reading.fetchedAt, now),
      ),
    )
    .orderBy(asc(reading.fetchedAt))
    .limit(1);
  if (!earlier) return null;
  const { stars, forks, watchers } = earlier.facts;
  return { stars, forks, watchers, at: earlier.at };
}

type Compared = { entry: { id: string; contestId: string }; facts: RepositoryFacts };

/** The contest's other entries that link the same repository of GitHub. */
async function twinsOf(read: Reader, { entry: own, facts }: Compared): Promise<Known["twins"]> {
  const others = await read
    .select({ teamId: entry.teamId })
    .from(repository)
    .innerJoin(entry, eq(entry.id, repository.entryId))
    .where(
      and(
        eq(repository.contestId, own.contestId),
        eq(repository.githubId, facts.id),
        ne(repository.entryId, own.id),
        isNull(repository.endedAt),
      ),
    );
  const twins: { controls: boolean }[] = [];
  for (const { teamId } of others) twins.push({ controls: controls(facts, await membersOf(read, teamId)) });
  return twins;
}

/** Commits that another entry's repository has, too; a repository that both entries link is no copy. */
async function commitsShared(read: Reader, { entry: own, facts }: Compared): Promise<string[]> {
  if (facts.windowCommits.length === 0) return [];
  const shared = await read
    .selectDistinct({ commit: windowCommit.commit })
    .from(windowCommit)
    .innerJoin(repository, eq(repository.id, windowCommit.repositoryId))
    .where(
      and(
        eq(windowCommit.contestId, own.contestId),
        inArray(windowCommit.commit, ownCommits(facts)),
        ne(repository.entryId, own.id),
        ne(repository.githubId, facts.id),
        isNull(repository.endedAt),
      ),
    );
  return shared.map(({ commit }) => commit);
}

async function evidenceLinks(read: Reader, entryId: string): Promise<number> {
  const [draft] = await read
    .select({ content: entryDraft.content })
    .from(entryDraft)
    .where(eq(entryDraft.entryId, entryId));
  return draft?.content.evidence.match(/https?:\/\//g)?.length ?? 0;
}

/** What the portal knows beside an answer of GitHub's, when it is written down. */
export async function knownBeside(read: Reader, beside: Answered): Promise<Known> {
  const { entry: own, repository: linked, now } = beside;
  return {
    formerName: linked.githubId === null ? null : linked.fullName,
    pin: await pinInForce(read, { versionId: own.versionInForceId, repositoryId: linked.id }),
    figuresBefore: await figuresBefore(read, linked.id, now),
    twins: await twinsOf(read, beside),
    sharedCommits: await commitsShared(read, beside),
    evidenceLinks: await evidenceLinks(read, own.id),
  };
}

/** The same for a repository that need not belong to an entry; the one entry that may link it is no second one. */
export async function besideOtherEntries(read: Reader, contestId: string, facts: RepositoryFacts): Promise<Beside> {
  const compared = { entry: { id: "", contestId }, facts };
  const twins = await twinsOf(read, compared);
  return { twins: twins.slice(1), sharedCommits: await commitsShared(read, compared) };
}
