import { and, count, eq, isNull, sql } from "drizzle-orm";
import { entry, entryVersion, ruling } from "#db/schema/entries.ts";
import { finalistPlace } from "#db/schema/nomination.ts";
import { membership, panelMember } from "#db/schema/people.ts";
import { overruling, repository, repositoryCheck } from "#db/schema/repositories.ts";
import { award, awardDocument } from "#db/schema/results.ts";
import { acceptance } from "#db/schema/setup.ts";
import { versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { acceptanceOf } from "../../registration/queries.ts";
import type { ClauseFacts, CountedChecks } from "./clauses.ts";

/** A contest, or one entry of it with its team. */
export type Scope = { contestId: string; entry?: { id: string; teamId: string } | undefined };

/** Checks of what is handed in: repositories of versions in force, of one entry or of all that were not withdrawn. */
export function countedChecks(read: Reader, { contestId, entry: one }: Scope): Promise<CountedChecks[]> {
  const standing = and(
    eq(overruling.repositoryId, repositoryCheck.repositoryId),
    eq(overruling.kind, repositoryCheck.kind),
    eq(overruling.subject, repositoryCheck.subject),
    isNull(overruling.endedAt),
  );
  const handedIn = and(
    eq(versionRepository.repositoryId, repository.id),
    eq(versionRepository.versionId, entry.versionInForceId),
  );
  return read
    .select({
      kind: repositoryCheck.kind,
      outcome: repositoryCheck.outcome,
      checks: count(repositoryCheck.id),
      overruled: count(overruling.id),
    })
    .from(repositoryCheck)
    .innerJoin(repository, and(eq(repository.id, repositoryCheck.repositoryId), isNull(repository.endedAt)))
    .innerJoin(entry, eq(entry.id, repository.entryId))
    .innerJoin(versionRepository, handedIn)
    .leftJoin(overruling, standing)
    .where(and(eq(entry.contestId, contestId), one ? eq(entry.id, one.id) : isNull(entry.withdrawnAt)))
    .groupBy(repositoryCheck.kind, repositoryCheck.outcome);
}

async function acceptancesOf(read: Reader, { contestId, entry: one }: Scope) {
  const alive = and(
    eq(membership.contestId, contestId),
    isNull(membership.endedAt),
    one && eq(membership.teamId, one.teamId),
  );
  const given = await read
    .select({ affirmationId: acceptance.affirmationId, accepted: count() })
    .from(acceptance)
    .innerJoin(membership, and(eq(membership.accountId, acceptance.accountId), alive))
    .where(eq(acceptance.contestId, contestId))
    .groupBy(acceptance.affirmationId);
  const { affirmations } = await acceptanceOf(read, contestId, "");
  const teams = await read.select({ members: count() }).from(membership).where(alive).groupBy(membership.teamId);
  return {
    members: teams.reduce((sum, { members }) => sum + members, 0),
    largestTeam: Math.max(0, ...teams.map(({ members }) => members)),
    affirmations: affirmations.map(({ id, key, text }) => ({
      ...{ key, text },
      accepted: given.find(({ affirmationId }) => affirmationId === id)?.accepted ?? 0,
    })),
  };
}

async function rulingsIn(read: Reader, { contestId, entry: one }: Scope): Promise<ClauseFacts["rulings"]> {
  const rows = await read
    .select({ kind: ruling.kind, rulings: count() })
    .from(ruling)
    .where(and(eq(ruling.contestId, contestId), isNull(ruling.endedAt), one && eq(ruling.entryId, one.id)))
    .groupBy(ruling.kind);
  const none = { eligible: 0, ineligible: 0, "late admitted": 0, disqualified: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, rulings }) => [kind, rulings])) };
}

function documentsIn(read: Reader, { contestId, entry: one }: Scope) {
  const received = sql<number>`sum(case when ${awardDocument.receivedAt} is null then 0 else 1 end)`.mapWith(Number);
  const waived = sql<number>`sum(case when ${awardDocument.waived} then 1 else 0 end)`.mapWith(Number);
  return read
    .select({ kind: awardDocument.kind, received, waived, awards: count() })
    .from(awardDocument)
    .innerJoin(award, eq(award.id, awardDocument.awardId))
    .where(and(eq(award.contestId, contestId), isNull(award.endedAt), one && eq(award.entryId, one.id)))
    .groupBy(awardDocument.kind);
}

/** What the clauses beside the checks are measured by. */
export async function clauseFacts(read: Reader, scope: Scope): Promise<ClauseFacts> {
  const { contestId, entry: one } = scope;
  const late = and(
    eq(entryVersion.contestId, contestId),
    eq(entryVersion.late, true),
    one && eq(entryVersion.entryId, one.id),
  );
  const places = and(eq(finalistPlace.contestId, contestId), isNull(finalistPlace.endedAt));
  const sitting = await read
    .select({ kind: panelMember.kind, judges: count() })
    .from(panelMember)
    .where(and(eq(panelMember.contestId, contestId), isNull(panelMember.endedAt)))
    .groupBy(panelMember.kind);
  const judges = (kind: string) => sitting.find((each) => each.kind === kind)?.judges ?? 0;
  return {
    ...(await acceptancesOf(read, scope)),
    lateVersions: await read.$count(entryVersion, late),
    rulings: await rulingsIn(read, scope),
    finalists: await read.$count(finalistPlace, and(places, isNull(finalistPlace.ordinal))),
    judges: { sponsor: judges("sponsor"), independent: judges("independent") },
    documents: await documentsIn(read, scope),
  };
}
