import { and, asc, desc, eq, gt, isNotNull, isNull, lt, notExists, or } from "drizzle-orm";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { job } from "#db/schema/machinery.ts";
import { reading, repository } from "#db/schema/repositories.ts";
import { contest } from "#db/schema/setup.ts";
import type { Reader } from "#db/store.ts";
import { windowOf } from "../../setup/queries.ts";
import { readAgainBefore } from "./moments.ts";

/** At most so many of a contest at once: GitHub's hourly allowance is shared by all. */
const AT_ONCE = 100;

async function dueOfContest(read: Reader, contestId: string, before: { at: number; reason: string }) {
  const waiting = read
    .select({ id: job.id })
    .from(job)
    .where(
      and(eq(job.kind, "read repository"), eq(job.subject, repository.id), isNull(job.doneAt), isNull(job.stalledAt)),
    );
  const rows = await read
    .select({ repositoryId: repository.id, checkedAt: repository.checkedAt, receivedAt: entryVersion.receivedAt })
    .from(repository)
    .innerJoin(entry, eq(entry.id, repository.entryId))
    .leftJoin(entryVersion, eq(entryVersion.id, entry.versionInForceId))
    .where(
      and(
        eq(repository.contestId, contestId),
        isNull(repository.endedAt),
        isNull(entry.withdrawnAt),
        isNotNull(repository.checkedAt),
        or(lt(repository.checkedAt, before.at), gt(entryVersion.receivedAt, repository.checkedAt)),
        notExists(waiting),
      ),
    )
    .orderBy(asc(repository.checkedAt))
    .limit(AT_ONCE);
  return rows.map(({ repositoryId, checkedAt, receivedAt }) => {
    const isHandedIn = receivedAt !== null && receivedAt > (checkedAt ?? 0);
    return { repositoryId, reason: isHandedIn ? "handed in" : before.reason };
  });
}

/** The repositories of all contests that are to be read again now, each with the reason. */
export async function repositoriesToReadAgain(read: Reader, now: number) {
  const due: { repositoryId: string; reason: string }[] = [];
  for (const { id } of await read.select({ id: contest.id }).from(contest)) {
    const submission = await windowOf(read, id, "submission");
    const before = readAgainBefore({ submission, judging: await windowOf(read, id, "judging") }, now);
    if (before) due.push(...(await dueOfContest(read, id, before)));
  }
  return due;
}

/** The newest reading of a repository, as far as it helps to ask whether anything changed since. */
export async function newestTrace(read: Reader, repositoryId: string) {
  const [newest] = await read
    .select({ etag: reading.etag, tokenFingerprint: reading.tokenFingerprint, fetchedAt: reading.fetchedAt })
    .from(reading)
    .where(eq(reading.repositoryId, repositoryId))
    .orderBy(desc(reading.fetchedAt))
    .limit(1);
  return newest;
}
