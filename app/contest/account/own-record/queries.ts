import { and, asc, eq, isNotNull } from "drizzle-orm";
import { address, session } from "#db/schema/account.ts";
import { assignment, conflict, mark, recusal, review } from "#db/schema/judging.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { nomination } from "#db/schema/nomination.ts";
import { githubWaiver, membership, team } from "#db/schema/people.ts";
import { ballot } from "#db/schema/results.ts";
import { acceptance, affirmation, contest } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { toldAwardsOf } from "../../awards/answer/queries.ts";
import { feedbackFor } from "../../publication/feedback/queries.ts";
import { draftOf, findEntryOfTeam, partsOfVersion, versionsOf } from "../../submission/queries.ts";
import { rolesEverywhere } from "../people/queries.ts";
import { addressesOf, findAccount } from "../queries.ts";

/** The entry of a team that the person is on now: the draft, every version whole, and what is meant for the team to read. */
async function entryOf(read: Reader, contestId: string, teamId: string) {
  const entry = await findEntryOfTeam(read, teamId);
  if (!entry) return null;
  const { content, savedAt } = await draftOf(read, entry.id);
  const versions = [];
  for (const version of await versionsOf(read, entry.id))
    versions.push({ ...version, ...(await partsOfVersion(read, version.id)) });
  const awards = await toldAwardsOf(read, contestId, entry.id);
  return {
    code: entry.code,
    draft: { content, savedAt },
    versions,
    awards: awards.map(({ category, steps, endedHow }) => ({ category: category.name, steps, endedHow })),
    notesToTheTeam: await feedbackFor(read, contestId, entry.id),
  };
}

async function teamsOf(read: Reader, accountId: string) {
  const rows = await read
    .select({ membership, team: team.name, contest: contest.slug })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .innerJoin(contest, eq(contest.id, membership.contestId))
    .where(eq(membership.accountId, accountId))
    .orderBy(asc(membership.joinedAt));
  const teams = [];
  for (const { membership: own, ...names } of rows) {
    const { leads, joinedAt, endedAt, endedHow, contestId, teamId } = own;
    // Whoever has left a team has no part in its entry any more; their name stays in the versions they were in.
    const entry = endedAt === null ? await entryOf(read, contestId, teamId) : null;
    teams.push({ ...names, leads, joinedAt, endedAt, endedHow, entry });
  }
  return teams;
}

function acceptancesOf(read: Reader, accountId: string) {
  return read
    .select({ contest: contest.slug, statement: affirmation.text, acceptedAt: acceptance.acceptedAt })
    .from(acceptance)
    .innerJoin(affirmation, eq(affirmation.id, acceptance.affirmationId))
    .innerJoin(contest, eq(contest.id, acceptance.contestId))
    .where(eq(acceptance.accountId, accountId))
    .orderBy(asc(acceptance.acceptedAt));
}

/** What the person wrote and did as a nominator or judge; entries by their ids alone. */
async function decidingOf(read: Reader, accountId: string) {
  const asked = await read
    .select({ assignment, review, recusal })
    .from(assignment)
    .leftJoin(review, eq(review.assignmentId, assignment.id))
    .leftJoin(recusal, eq(recusal.assignmentId, assignment.id))
    .where(eq(assignment.accountId, accountId))
    .orderBy(asc(assignment.assignedAt), asc(assignment.id));
  const marks = await read
    .select({ mark })
    .from(mark)
    .innerJoin(review, eq(review.id, mark.reviewId))
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(eq(assignment.accountId, accountId));
  const declared = and(eq(conflict.accountId, accountId), eq(conflict.source, "declared"));
  return {
    assignments: asked.map((row) => ({
      ...{ ...row.assignment, review: row.review, recusal: row.recusal },
      marks: marks.filter((each) => each.mark.reviewId === row.review?.id).map((each) => each.mark),
    })),
    nominations: await read.select().from(nomination).where(eq(nomination.accountId, accountId)),
    ballots: await read.select().from(ballot).where(eq(ballot.accountId, accountId)),
    declaredConflicts: await read.select().from(conflict).where(declared),
    githubWaivers: await read.select().from(githubWaiver).where(eq(githubWaiver.accountId, accountId)),
  };
}

async function lettersTo(read: Reader, accountId: string) {
  return read
    .select({ to: mail.recipient, kind: mail.event, queuedAt: mail.queuedAt })
    .from(mail)
    .innerJoin(address, eq(address.address, mail.recipient))
    .where(and(eq(address.accountId, accountId), isNotNull(address.confirmedAt)))
    .orderBy(asc(mail.queuedAt));
}

/** Everything that the portal keeps about one account, as data; nothing about anybody else. Instants are epoch ms. */
export async function ownRecordOf(read: Reader, accountId: string) {
  const sessions = { device: session.device, createdAt: session.createdAt, lastSeenAt: session.lastSeenAt };
  const acts = { act: journal.act, subject: journal.subject, at: journal.at };
  return {
    format: "laurels-account/1",
    account: await findAccount(read, accountId),
    addresses: await addressesOf(read, accountId),
    sessions: await read.select(sessions).from(session).where(eq(session.accountId, accountId)),
    roles: await rolesEverywhere(read, accountId),
    acceptances: await acceptancesOf(read, accountId),
    teams: await teamsOf(read, accountId),
    deciding: await decidingOf(read, accountId),
    letters: await lettersTo(read, accountId),
    acts: await read.select(acts).from(journal).where(eq(journal.actorId, accountId)).orderBy(asc(journal.at)),
  };
}
