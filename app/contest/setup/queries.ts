import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { keptQuery } from "#db/kept-query.ts";
import { invitation } from "#db/schema/people.ts";
import {
  affirmation,
  category,
  contest,
  dateChange,
  platformProject,
  prizePart,
  rulesVersion,
  stageWindow,
} from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import type { Stage } from "../vocabulary.ts";

export type Contest = Omit<typeof contest.$inferSelect, "file"> & { windows: ContestWindow[] };
export type ContestWindow = { stage: Stage; opensAt: number; closesAt: number };

const facts = {
  id: contest.id,
  slug: contest.slug,
  name: contest.name,
  position: contest.position,
  zone: contest.zone,
  graceMs: contest.graceMs,
  fileHash: contest.fileHash,
  publicVersion: contest.publicVersion,
  createdAt: contest.createdAt,
};

async function withWindows(read: Reader, found: Omit<Contest, "windows"> | undefined): Promise<Contest | undefined> {
  return found && { ...found, windows: await windowsOf(read, found.id) };
}

const windowsOfContest = keptQuery(["contestId"], (read, { contestId }) =>
  read
    .select({ stage: stageWindow.stage, opensAt: stageWindow.opensAt, closesAt: stageWindow.closesAt })
    .from(stageWindow)
    .where(eq(stageWindow.contestId, contestId))
    .orderBy(asc(stageWindow.opensAt), asc(stageWindow.closesAt)),
);

/** The stage windows of a contest, in the order in which they open. */
export function windowsOf(read: Reader, contestId: string): Promise<ContestWindow[]> {
  return windowsOfContest(read, { contestId });
}

const contestBySlug = keptQuery(["slug"], (read, { slug }) =>
  read.select(facts).from(contest).where(eq(contest.slug, slug)),
);

export async function findContest(read: Reader, slug: string): Promise<Contest | undefined> {
  return withWindows(read, (await contestBySlug(read, { slug }))[0]);
}

export async function findContestById(read: Reader, contestId: string): Promise<Contest | undefined> {
  return withWindows(read, (await read.select(facts).from(contest).where(eq(contest.id, contestId)))[0]);
}

const fileOfContest = keptQuery(["contestId"], (read, { contestId }) =>
  read.select({ file: contest.file }).from(contest).where(eq(contest.id, contestId)),
);

/** The contest's file as it was last imported: texts and settings that no row of their own holds. */
export async function contestFileOf(read: Reader, contestId: string) {
  const [row] = await fileOfContest(read, { contestId });
  if (!row) throw new Error(`contest ${contestId} has no row`);
  return row.file;
}

/** The contest that a file of this slug would change, with its file and the logins (in lower case) whose account is known. */
export async function findStanding(read: Reader, slug: string) {
  const [found] = await read
    .select({ id: contest.id, fileHash: contest.fileHash, file: contest.file })
    .from(contest)
    .where(eq(contest.slug, slug));
  if (!found) return undefined;
  const invited = await read
    .select({ login: invitation.login })
    .from(invitation)
    .where(and(eq(invitation.contestId, found.id), isNull(invitation.withdrawnAt), isNotNull(invitation.githubId)));
  return { ...found, logins: invited.flatMap(({ login }) => (login ? [login.toLowerCase()] : [])) };
}

/** Every contest of the portal, the main one first. */
export async function contestList(read: Reader): Promise<(Contest & { tagline: string })[]> {
  const rows = await read
    .select({ ...facts, file: contest.file })
    .from(contest)
    .orderBy(asc(contest.position), asc(contest.slug));
  return Promise.all(
    rows.map(async ({ file, ...row }) => ({ ...row, tagline: file.tagline, windows: await windowsOf(read, row.id) })),
  );
}

const categoriesOfContest = keptQuery(["contestId"], (read, { contestId }) =>
  read.select().from(category).where(eq(category.contestId, contestId)).orderBy(asc(category.position)),
);

export function categoriesOf(read: Reader, contestId: string) {
  return categoriesOfContest(read, { contestId });
}

export function prizePartsOf(read: Reader, contestId: string) {
  return read.select().from(prizePart).where(eq(prizePart.contestId, contestId)).orderBy(asc(prizePart.position));
}

export function platformProjectsOf(read: Reader, contestId: string) {
  return read
    .select()
    .from(platformProject)
    .where(eq(platformProject.contestId, contestId))
    .orderBy(asc(platformProject.position));
}

/** All versions of a contest's rules, newest first. */
export function rulesVersionsOf(read: Reader, contestId: string) {
  return read
    .select()
    .from(rulesVersion)
    .where(eq(rulesVersion.contestId, contestId))
    .orderBy(desc(rulesVersion.number));
}

export function affirmationsOf(read: Reader, rulesVersionId: string) {
  return read
    .select()
    .from(affirmation)
    .where(eq(affirmation.rulesVersionId, rulesVersionId))
    .orderBy(asc(affirmation.position));
}

/** The window of one stage. Every contest has all four. */
export async function windowOf(read: Reader, contestId: string, stage: Stage): Promise<ContestWindow> {
  const window = (await windowsOf(read, contestId)).find((each) => each.stage === stage);
  if (!window) throw new Error(`contest ${contestId} has no ${stage} window`);
  return window;
}

/** Every change of a contest's dates with its reason, newest first; everybody may read them. */
export function dateChangesOf(read: Reader, contestId: string) {
  return read
    .select()
    .from(dateChange)
    .where(eq(dateChange.contestId, contestId))
    .orderBy(desc(dateChange.changedAt), asc(dateChange.stage));
}
