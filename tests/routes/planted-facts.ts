import { newId } from "#db/ids.ts";
import { review } from "#db/schema/judging.ts";
import { overruling, repository, repositoryCheck } from "#db/schema/repositories.ts";
import type { Store, Writer } from "#db/store.ts";
import { DURING, serving } from "#tests/support/contest.ts";
import { aNewVersion, anAssignment, type MadeEntry } from "#tests/support/entries.ts";

type Person = { accountId: string };

const at = DURING.submission;

const rows = (db: Store, work: (tx: Writer) => Promise<unknown>) =>
  db.write(async (tx) => {
    await work(tx);
    return { ok: true as const };
  });

/** A linked repository of an entry, one check that fails, and an organizer's word against another. */
async function aCheckedRepository(db: Store, contestId: string, { entryId }: MadeEntry, by: Person) {
  const ids = { repository: newId(), overruling: newId() };
  const found = { contestId, repositoryId: ids.repository, subject: "", outcome: "fail" as const, checkedAt: at };
  const told = { seen: "Nothing was found.", fix: "Add it.", evidence: [] };
  const names = { fullName: "acme/tool", fullNameKey: "acme/tool" };
  await rows(db, async (tx) => {
    const linked = { id: ids.repository, contestId, entryId, ...names, linkedBy: by.accountId, linkedAt: at };
    await tx.insert(repository).values(linked);
    for (const kind of ["licence", "team"]) await tx.insert(repositoryCheck).values({ ...found, ...told, kind });
    const word = { kind: "team", reason: "They have shown it.", overruledBy: by.accountId, overruledAt: at };
    await tx
      .insert(overruling)
      .values({ id: ids.overruling, contestId, entryId, repositoryId: ids.repository, ...word });
  });
  return ids;
}

/** A second judge's submitted review of an entry, of the version given. */
async function aReview(db: Store, contestId: string, judge: Person, seen: MadeEntry) {
  const id = newId();
  const assignmentId = await anAssignment(db, contestId, "judging", judge, seen);
  const notes = { privateNote: "", panelNote: "", teamNote: "" };
  const written = { seenVersionId: seen.versionId, revision: 1, savedAt: at, submittedAt: at, ...notes };
  await rows(db, (tx) => tx.insert(review).values({ id, contestId, assignmentId, ...written }));
  return id;
}

/** What organizers overrule and admit: checks of repositories here and elsewhere, a stale review and one that is not. */
export async function plantFacts(
  db: Store,
  { contestId, elsewhereId }: { contestId: string; elsewhereId: string },
  entries: { finalist: MadeEntry; unassigned: MadeEntry; elsewhere: MadeEntry },
  people: { organizer: Person; "organizer elsewhere": Person },
): Promise<Record<string, string>> {
  const here = await aCheckedRepository(db, contestId, entries.finalist, people.organizer);
  const elsewhere = await aCheckedRepository(db, elsewhereId, entries.elsewhere, people["organizer elsewhere"]);
  const third = await serving(db, contestId, "judge", "third-judge");
  const stale = await aReview(db, contestId, third, entries.unassigned);
  await aNewVersion(db, contestId, entries.unassigned);
  return {
    ...here,
    "repository-elsewhere": elsewhere.repository,
    "overruling-elsewhere": elsewhere.overruling,
    "stale-review": stale,
    "fresh-review": await aReview(db, contestId, third, entries.finalist),
  };
}
