import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { account } from "#db/schema/account.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { assignment, mark, review } from "#db/schema/judging.ts";
import { team } from "#db/schema/people.ts";
import { talliedInput } from "#db/schema/results.ts";
import { criterion } from "#db/schema/rubric.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory, versionMember, versionPullRequest, versionRepository } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import { talliesOf } from "../../judging/tally/queries.ts";
import { categoriesOf } from "../../setup/queries.ts";
import { standingFromRow } from "../../submission/standing.ts";
import type { ReviewStage } from "../../vocabulary.ts";

/** What hangs on the versions in force of a contest, each list with the version it belongs to. */
async function partsOfVersions(read: Reader, contestId: string) {
  const inForce = (versionId: typeof versionCategory.versionId | typeof versionMember.versionId) =>
    and(eq(entry.versionInForceId, versionId), eq(entry.contestId, contestId));
  const categories = await read
    .select({ versionId: versionCategory.versionId, slug: category.slug })
    .from(versionCategory)
    .innerJoin(entry, inForce(versionCategory.versionId))
    .innerJoin(category, eq(category.id, versionCategory.categoryId))
    .orderBy(asc(category.position));
  const { versionId, name, login, leads } = versionMember;
  const members = await read
    .select({ versionId, name, login, leads })
    .from(versionMember)
    .innerJoin(entry, inForce(versionId))
    .orderBy(asc(name));
  const { fullName, branch, commit, tree, pinState } = versionRepository;
  const repositories = await read
    .select({ versionId: versionRepository.versionId, fullName, branch, commit, tree, pinState })
    .from(versionRepository)
    .innerJoin(entry, eq(entry.versionInForceId, versionRepository.versionId))
    .where(eq(entry.contestId, contestId))
    .orderBy(asc(fullName));
  const { baseFullName, number, kind } = versionPullRequest;
  const pullRequests = await read
    .select({ versionId: versionPullRequest.versionId, repository: baseFullName, number, kind })
    .from(versionPullRequest)
    .innerJoin(entry, eq(entry.versionInForceId, versionPullRequest.versionId))
    .where(eq(entry.contestId, contestId))
    .orderBy(asc(baseFullName), asc(number));
  const grouped = <T extends { versionId: string }>(rows: T[]) => {
    const byVersion = Map.groupBy(rows, (row) => row.versionId);
    return (id: string) => (byVersion.get(id) ?? []).map(({ versionId: _, ...row }) => row);
  };
  return {
    ...{ categories: grouped(categories), members: grouped(members) },
    ...{ repositories: grouped(repositories), pullRequests: grouped(pullRequests) },
  };
}

/** Every entry of a contest, by code. Of one never handed in only that it is there: a draft is the team's alone. */
export async function entriesToExport(read: Reader, contestId: string, at: { closesAt: number; now: number }) {
  const rows = await read
    .select({ entry, team: team.name, version: entryVersion })
    .from(entry)
    .innerJoin(team, eq(team.id, entry.teamId))
    .leftJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(eq(entry.contestId, contestId))
    .orderBy(asc(entry.code));
  const parts = await partsOfVersions(read, contestId);
  return rows.map(({ entry: of, team: name, version }) => {
    const { id = "", number, title, summary, writeUp, buildAndRun, evidence, links } = version ?? {};
    const { noCategoryFits, receivedAt, late, receiptCode, contentHash } = version ?? {};
    return {
      ...{ id: of.id, code: of.code, team: name, word: standingFromRow(of, at.closesAt, at.now) },
      ...{ version: number, receivedAt, late, receiptCode, contentHash, title, summary },
      ...{ categories: parts.categories(id).map(({ slug }) => slug), noCategoryFits },
      ...{ members: parts.members(id), repositories: parts.repositories(id), pullRequests: parts.pullRequests(id) },
      ...{ links, writeUp, buildAndRun, evidence },
    };
  });
}

/** Every submitted review of a stage with its marks. The private notes stay their authors'. */
export async function reviewsToExport(read: Reader, contestId: string, stage: ReviewStage) {
  const living = and(eq(assignment.contestId, contestId), eq(assignment.stage, stage), isNull(assignment.endedAt));
  const submitted = and(living, isNotNull(review.submittedAt));
  const { confidence, panelNote, teamNote, submittedAt } = review;
  const rows = await read
    .select({
      ...{ id: review.id, entry: entry.code, title: entryVersion.title, seenVersion: entryVersion.number },
      ...{ reviewer: account.name, reviewerLogin: account.login, submittedAt, confidence, panelNote, teamNote },
    })
    .from(review)
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .innerJoin(account, eq(account.id, assignment.accountId))
    .innerJoin(entry, eq(entry.id, assignment.entryId))
    .innerJoin(entryVersion, eq(entryVersion.id, review.seenVersionId))
    .where(submitted)
    .orderBy(asc(entry.code), asc(account.name), asc(review.id));
  const { value, notApplicable, comment } = mark;
  const marks = await read
    .select({ reviewId: mark.reviewId, criterion: criterion.name, value, notApplicable, comment })
    .from(mark)
    .innerJoin(criterion, eq(criterion.id, mark.criterionId))
    .innerJoin(review, eq(review.id, mark.reviewId))
    .innerJoin(assignment, eq(assignment.id, review.assignmentId))
    .where(submitted)
    .orderBy(asc(criterion.position));
  const byReview = Map.groupBy(marks, ({ reviewId }) => reviewId);
  return rows.map(({ id, ...row }) => ({
    ...row,
    marks: (byReview.get(id) ?? []).map(({ reviewId: _, ...each }) => each),
  }));
}

/** The newest tallies of the judging, and what they were computed from by the hash of it. */
export async function tallyToExport(read: Reader, contestId: string) {
  const newest = await talliesOf(read, contestId, "judging");
  const hashes = [...new Set([...newest.values()].map(({ inputHash }) => inputHash))];
  const inputs = hashes.length
    ? await read
        .select({ hash: talliedInput.hash, input: talliedInput.input })
        .from(talliedInput)
        .where(and(eq(talliedInput.contestId, contestId), inArray(talliedInput.hash, hashes)))
    : [];
  const tallies = (await categoriesOf(read, contestId)).flatMap(({ id, slug, name }) => {
    const found = newest.get(id);
    return found ? [{ category: slug, categoryId: id, name, ...found }] : [];
  });
  return { tallies, inputs: Object.fromEntries(inputs.map(({ hash, input }) => [hash, input])) };
}
