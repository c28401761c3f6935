import { and, desc, eq, isNull } from "drizzle-orm";
import { assignmentPlan, bid, interest } from "#db/schema/assigning.ts";
import { entry } from "#db/schema/entries.ts";
import { platformProject } from "#db/schema/setup.ts";
import { versionPullRequest } from "#db/schema/versions.ts";
import type { Reader } from "#db/store.ts";
import type { ReviewStage } from "../../../vocabulary.ts";
import type { Pairing } from "../flow/problem.ts";
import { assignmentsOf, entriesBefore, pairsApart, reviewersOf } from "../queries.ts";
import type { PlanFacts, PlanResult } from "./question.ts";
import { categoryTopic, projectTopic } from "./topics.ts";

function add(lists: Map<string, string[]>, key: string, value: string): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

/** The platform projects that entries have pull requests to, by entry. */
async function projectsByEntry(read: Reader, contestId: string): Promise<Map<string, string[]>> {
  const rows = await read
    .select({ entryId: entry.id, fullName: versionPullRequest.baseFullName })
    .from(versionPullRequest)
    .innerJoin(entry, eq(entry.versionInForceId, versionPullRequest.versionId))
    .where(eq(entry.contestId, contestId));
  const byEntry = new Map<string, string[]>();
  for (const { entryId, fullName } of rows) add(byEntry, entryId, projectTopic(fullName));
  return byEntry;
}

/** What each judge said they know well, by account. */
async function interestsByAccount(read: Reader, contestId: string): Promise<Map<string, string[]>> {
  const rows = await read.select().from(interest).where(eq(interest.contestId, contestId));
  const byAccount = new Map<string, string[]>();
  for (const { accountId, topic } of rows) add(byAccount, accountId, topic);
  return byAccount;
}

/** A person's bids by entry, and the topics they named. */
export async function preferencesOf(read: Reader, contestId: string, accountId: string) {
  const rows = await read
    .select({ entryId: bid.entryId, value: bid.value })
    .from(bid)
    .where(and(eq(bid.contestId, contestId), eq(bid.accountId, accountId)));
  const own = and(eq(interest.contestId, contestId), eq(interest.accountId, accountId));
  const topics = await read.select({ topic: interest.topic }).from(interest).where(own);
  return { bids: rows, topics: topics.map(({ topic }) => topic) };
}

export function platformProjectsOf(read: Reader, contestId: string) {
  return read
    .select({ name: platformProject.name, fullName: platformProject.fullName })
    .from(platformProject)
    .where(eq(platformProject.contestId, contestId))
    .orderBy(platformProject.position);
}

const pairOf = (key: string): Pairing => {
  const [judge = "", entryId = ""] = key.split(" ");
  return { judge, entry: entryId };
};

/** Everything that a plan of a stage depends on. */
export async function planFactsOf(read: Reader, contestId: string, stage: ReviewStage): Promise<PlanFacts> {
  const interests = await interestsByAccount(read, contestId);
  const projects = await projectsByEntry(read, contestId);
  const bids = await read.select().from(bid).where(eq(bid.contestId, contestId));
  return {
    reviewers: (await reviewersOf(read, contestId, stage)).map(({ accountId, covers }) => ({
      ...{ accountId, covers: covers?.toSorted(), topics: (interests.get(accountId) ?? []).toSorted() },
    })),
    entries: (await entriesBefore(read, contestId, stage)).map(({ entryId, categoryIds }) => ({
      entryId,
      categoryIds: categoryIds.toSorted(),
      topics: [...new Set([...categoryIds.map(categoryTopic), ...(projects.get(entryId) ?? [])])].sort(),
    })),
    apart: [...(await pairsApart(read, contestId))].map(pairOf),
    bids: bids.map(({ accountId, entryId, value }) => ({ judge: accountId, entry: entryId, value })),
    assigned: (await assignmentsOf(read, contestId, stage)).map(({ accountId, entryId, savedAt }) => ({
      ...{ judge: accountId, entry: entryId, isBegun: savedAt !== null },
    })),
  };
}

export type KeptPlan = Omit<typeof assignmentPlan.$inferSelect, "result"> & { result: PlanResult | null };

/** A plan by its id within a contest; undefined when there is none. */
export async function findPlan(read: Reader, planId: string, contestId?: string): Promise<KeptPlan | undefined> {
  const within = contestId === undefined ? undefined : eq(assignmentPlan.contestId, contestId);
  const [found] = await read
    .select()
    .from(assignmentPlan)
    .where(and(eq(assignmentPlan.id, planId), within));
  return found && { ...found, result: found.result as PlanResult | null };
}

/** The newest plan of a stage that has not been applied. */
export async function newestPlan(read: Reader, contestId: string, stage: ReviewStage): Promise<string | undefined> {
  const [found] = await read
    .select({ id: assignmentPlan.id })
    .from(assignmentPlan)
    .where(
      and(eq(assignmentPlan.contestId, contestId), eq(assignmentPlan.stage, stage), isNull(assignmentPlan.appliedAt)),
    )
    .orderBy(desc(assignmentPlan.askedAt), desc(assignmentPlan.id))
    .limit(1);
  return found?.id;
}
