import { count, eq } from "drizzle-orm";
import { contentHash } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { contest } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import type { ContestFile } from "./contest-file.ts";
import { type Importer, mayImport } from "./import-rules.ts";
import { writeCalendar } from "./write-calendar.ts";
import { removeCategories, writeCategories } from "./write-categories.ts";
import { writeInvitations } from "./write-invitations.ts";
import { writePlatformProjects } from "./write-platform-projects.ts";
import { writeRubric } from "./write-rubric.ts";
import { writeRules } from "./write-rules.ts";

export type ImportContest = {
  file: ContestFile;
  /** Why dates change; needed only when they do. */
  reason: string;
  /** Makes the tokens of the invitations that the file's people receive. */
  secret: string;
  /** GitHub's numeric id for each login that the file names, in lower case, as far as GitHub knows it. */
  githubIds: ReadonlyMap<string, string>;
  /** The hash of the file that the asker saw in this one's place, null for none; left out, whatever stands is replaced. */
  replaces?: string | null;
};

type ContestRow = typeof contest.$inferSelect;

/**
 * Loads a contest file: makes the contest, or brings it in line with the file; all of it or nothing. The people named in
 * it are invited. Refuses an organizer's file for another contest, a contest that changed since the asker saw it, changed
 * dates without a reason, changed rules without a new version, a changed rubric that reviews have used, and the end of a
 * category or prize that is in use.
 */
export async function importContest(
  context: Context<Importer>,
  asked: ImportContest,
): Promise<Outcome<{ contestId: string; slug: string }>> {
  return context.db.write<Outcome<{ contestId: string; slug: string }>>(
    async (tx) => {
      const before = (await tx.select().from(contest).where(eq(contest.slug, asked.file.slug)))[0];
      const refused = mayImport(context.by, before, { slug: asked.file.slug, replaces: asked.replaces });
      if (refused) return refused;
      const row = before ? await updateRow(tx, before, asked.file) : await insertRow(tx, asked.file, context.now);
      const written = await writeParts(tx, context, row, before, asked);
      if (!written.ok) return written;
      await risePublicVersion(tx, row.id);
      await recordAct(tx, context, {
        contestId: row.id,
        act: before ? "changed the contest by file" : "opened the contest from a file",
        subject: `contest ${row.id}`,
        before: before ? [referenceTo("contest", before)] : [],
        after: [referenceTo("contest", row)],
      });
      return done({ contestId: row.id, slug: row.slug });
    },
    (collision) => {
      if (collision.kind === "foreign key") return refuse("category is in use");
      return collision.isOn("contest", "slug")
        ? refuse("contest changed meanwhile", { slug: asked.file.slug })
        : undefined;
    },
  );
}

const columnsOf = (file: ContestFile) => ({
  name: file.name,
  zone: file.zone,
  graceMs: file.calendar.graceMinutes * 60_000,
  file,
  fileHash: contentHash(file),
});

async function insertRow(tx: Writer, file: ContestFile, now: number): Promise<ContestRow> {
  const [{ others } = { others: 0 }] = await tx.select({ others: count() }).from(contest);
  const row = { id: newId(), slug: file.slug, position: others, publicVersion: 1, createdAt: now, ...columnsOf(file) };
  await tx.insert(contest).values(row);
  return row;
}

async function updateRow(tx: Writer, before: ContestRow, file: ContestFile): Promise<ContestRow> {
  await tx.update(contest).set(columnsOf(file)).where(eq(contest.id, before.id));
  return { ...before, ...columnsOf(file) };
}

async function writeParts(
  tx: Writer,
  context: Context<Importer>,
  row: ContestRow,
  before: ContestRow | undefined,
  { file, reason, secret, githubIds }: ImportContest,
): Promise<Outcome<boolean>> {
  const dated = await writeCalendar(tx, context, row.id, file.calendar, reason);
  if (!dated.ok) return dated;
  const ruled = await writeRules(tx, row.id, file.rules, context.now);
  if (!ruled.ok) return ruled;
  const categories = await writeCategories(tx, row.id, file);
  if (!categories.ok) return categories;
  await writePlatformProjects(tx, row.id, file);
  const people = { before: before?.file.people, after: file.people };
  await writeInvitations(tx, context, row.id, { ...people, secret, githubIds });
  const weighed = await writeRubric(tx, row.id, { before: before?.file, after: file }, categories.value);
  if (weighed.ok) await removeCategories(tx, row.id, [...categories.value.keys()]);
  return weighed;
}
