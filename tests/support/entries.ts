import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { entry, entryVersion } from "#db/schema/entries.ts";
import { assignment } from "#db/schema/judging.ts";
import { finalistPlace, placeCategory } from "#db/schema/nomination.ts";
import { team } from "#db/schema/people.ts";
import { repository } from "#db/schema/repositories.ts";
import { category } from "#db/schema/setup.ts";
import { versionCategory, versionRepository } from "#db/schema/versions.ts";
import type { Store, Writer } from "#db/store.ts";
import { DURING, someone } from "./contest.ts";

type Wanted = { title?: string; categories?: string[]; noCategoryFits?: boolean; at?: number; commit?: string };

export type MadeEntry = { entryId: string; code: string; versionId: string; title: string };

let made = 0;

async function addVersion(
  tx: Writer,
  contestId: string,
  entryId: string,
  submittedBy: string,
  { title, categories, at, noCategoryFits, number }: Required<Omit<Wanted, "commit">> & { number: number },
) {
  const versionId = newId();
  await tx.insert(entryVersion).values({
    id: versionId,
    contestId,
    entryId,
    number,
    idempotencyKey: newId(),
    contentHash: newId(),
    receivedAt: at,
    late: false,
    submittedBy,
    title,
    summary: `What ${title} does, in a sentence.`,
    writeUp: `# ${title}\n\nA longer text about it.`,
    buildAndRun: "Run `make`.",
    evidence: "Two companies use it.",
    links: [],
    noCategoryFits,
    receiptCode: newId(),
  });
  for (const slug of categories) {
    const categoryId = await categoryIdOf(tx, contestId, slug);
    await tx.insert(versionCategory).values({ contestId, versionId, categoryId, reason: `It fits ${slug}.` });
  }
  await tx.update(entry).set({ versionInForceId: versionId, submittedAt: at }).where(eq(entry.id, entryId));
  return versionId;
}

export async function categoryIdOf(read: Pick<Writer, "select">, contestId: string, slug: string): Promise<string> {
  const rows = await read.select().from(category).where(eq(category.contestId, contestId));
  const found = rows.find((row) => row.slug === slug);
  if (!found) throw new Error(`no category ${slug}`);
  return found.id;
}

/** A submitted entry of a team of its own, written as rows. */
export async function anEntry(db: Store, contestId: string, wanted: Wanted = {}): Promise<MadeEntry> {
  made += 1;
  const title = wanted.title ?? `Entry ${made}`;
  const { accountId } = await someone(db, `author-${made}`);
  const teamId = newId();
  const entryId = newId();
  const code = `code${made}`;
  const at = wanted.at ?? DURING.submission;
  const { categories = ["best-new-feature"], noCategoryFits = false } = wanted;
  const written = await db.write(async (tx) => {
    const name = `Team of ${title} ${made}`;
    await tx.insert(team).values({ id: teamId, contestId, name, nameKey: name.toLowerCase(), createdAt: at });
    await tx.insert(entry).values({ id: entryId, contestId, teamId, code, createdAt: at });
    const shape = { title, categories, at, noCategoryFits, number: 1 };
    const versionId = await addVersion(tx, contestId, entryId, accountId, shape);
    if (wanted.commit) await link(tx, contestId, { entryId, versionId, accountId, commit: wanted.commit, at });
    return { ok: true as const, versionId };
  });
  return { entryId, code, versionId: written.versionId, title };
}

type Linked = { entryId: string; versionId: string; accountId: string; commit: string; at: number };

async function link(tx: Writer, contestId: string, { entryId, versionId, accountId, commit, at }: Linked) {
  const repositoryId = newId();
  const names = { fullName: "acme/tool", fullNameKey: "acme/tool" };
  const linked = { linkedBy: accountId, linkedAt: at };
  await tx.insert(repository).values({ id: repositoryId, contestId, entryId, ...names, ...linked });
  const pin = { fullName: "acme/tool", branch: "main", commit, tree: commit, pinState: "pinned" as const, readAt: at };
  await tx.insert(versionRepository).values({ contestId, versionId, repositoryId, ...pin });
}

/** The team submits again; answers the new version in force. */
export async function aNewVersion(
  db: Store,
  contestId: string,
  before: MadeEntry,
  categories = ["best-new-feature"],
  number = 2,
): Promise<MadeEntry> {
  const { accountId } = await someone(db, `resubmits-${newId()}`);
  const written = await db.write(async (tx) => {
    const shape = { title: before.title, categories, at: DURING.submission + number, noCategoryFits: false, number };
    return { ok: true as const, versionId: await addVersion(tx, contestId, before.entryId, accountId, shape) };
  });
  return { ...before, versionId: written.versionId };
}

/** Gives an entry a finalist's place in categories, without the organizer's act. */
export async function aFinalist(
  db: Store,
  contestId: string,
  { entryId }: MadeEntry,
  namedBy: string,
  categories = ["best-new-feature"],
): Promise<string> {
  const placeId = newId();
  const namedAt = DURING.nomination;
  await db.write(async (tx) => {
    await tx.insert(finalistPlace).values({ id: placeId, contestId, entryId, reason: "Strong.", namedBy, namedAt });
    for (const slug of categories)
      await tx
        .insert(placeCategory)
        .values({ contestId, placeId, categoryId: await categoryIdOf(tx, contestId, slug) });
    await tx.update(entry).set({ finalistAt: namedAt }).where(eq(entry.id, entryId));
    return { ok: true as const };
  });
  return placeId;
}

/** Asks a person for a review, without the organizer's act. */
export async function anAssignment(
  db: Store,
  contestId: string,
  stage: "nomination" | "judging",
  { accountId }: { accountId: string },
  { entryId }: MadeEntry,
): Promise<string> {
  const id = newId();
  await db.write(async (tx) => {
    const asked = { assignedBy: "an organizer", assignedAt: DURING.submission };
    await tx.insert(assignment).values({ id, contestId, stage, accountId, entryId, ...asked });
    return { ok: true as const };
  });
  return id;
}
