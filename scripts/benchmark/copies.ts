import { eq } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { account } from "#db/schema/account.ts";
import { entry, entryDraft, entryVersion } from "#db/schema/entries.ts";
import { membership, participation, team } from "#db/schema/people.ts";
import { repository } from "#db/schema/repositories.ts";
import { versionCategory, versionMember, versionRepository } from "#db/schema/versions.ts";
import type { Reader, Store, Writer } from "#db/store.ts";

const AT_ONCE = 100;

/** All rows of one entry that verbs have written, as something to copy. */
async function rowsOfEntry(read: Reader, entryId: string) {
  const one = <T>([row]: T[]): T => {
    if (!row) throw new Error("the benchmark's first entry is not whole");
    return row;
  };
  const found = one(await read.select().from(entry).where(eq(entry.id, entryId)));
  const version = one(await read.select().from(entryVersion).where(eq(entryVersion.entryId, entryId)));
  const member = one(await read.select().from(membership).where(eq(membership.teamId, found.teamId)));
  const ofVersion = <T extends typeof versionMember | typeof versionRepository>(rows: T) =>
    eq(rows.versionId, version.id);
  return {
    ...{ entry: found, version, member },
    account: one(await read.select().from(account).where(eq(account.id, member.accountId))),
    side: one(await read.select().from(participation).where(eq(participation.accountId, member.accountId))),
    team: one(await read.select().from(team).where(eq(team.id, found.teamId))),
    draft: one(await read.select().from(entryDraft).where(eq(entryDraft.entryId, entryId))),
    repository: one(await read.select().from(repository).where(eq(repository.entryId, entryId))),
    versionMember: one(await read.select().from(versionMember).where(ofVersion(versionMember))),
    versionRepository: one(await read.select().from(versionRepository).where(ofVersion(versionRepository))),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOfEntry>>;
type Placed = { number: number; categoryId: string; contestId: string };

function copyOf(rows: Rows, { number, categoryId, contestId }: Placed) {
  const accountId = newId();
  const teamId = newId();
  const entryId = newId();
  const versionId = newId();
  const repositoryId = newId();
  const name = `copy-${number}`;
  return {
    account: { ...rows.account, id: accountId, githubId: `9${number}`, login: name, name },
    participation: { ...rows.side, accountId },
    team: { ...rows.team, id: teamId, name: `Team ${name}`, nameKey: `team ${name}` },
    membership: { ...rows.member, id: newId(), teamId, accountId },
    entry: { ...rows.entry, id: entryId, teamId, code: newId().slice(0, 8), versionInForceId: versionId },
    draft: { ...rows.draft, entryId, savedBy: accountId },
    version: {
      ...rows.version,
      ...{ id: versionId, entryId, submittedBy: accountId, receiptCode: newId(), title: `Work number ${number}` },
    },
    versionMember: { ...rows.versionMember, versionId, accountId, name, login: name },
    versionCategory: { contestId, versionId, categoryId, reason: "It fits there best." },
    repository: { ...rows.repository, id: repositoryId, entryId, linkedBy: accountId },
    versionRepository: { ...rows.versionRepository, id: newId(), versionId, repositoryId },
  };
}

async function writeCopies(tx: Writer, copies: ReturnType<typeof copyOf>[]): Promise<void> {
  const all = <Key extends keyof ReturnType<typeof copyOf>>(key: Key) => copies.map((copy) => copy[key]);
  await tx.insert(account).values(all("account"));
  await tx.insert(participation).values(all("participation"));
  await tx.insert(team).values(all("team"));
  await tx.insert(membership).values(all("membership"));
  await tx.insert(entry).values(all("entry"));
  await tx.insert(entryDraft).values(all("draft"));
  await tx.insert(entryVersion).values(all("version"));
  await tx.insert(versionMember).values(all("versionMember"));
  await tx.insert(versionCategory).values(all("versionCategory"));
  await tx.insert(repository).values(all("repository"));
  await tx.insert(versionRepository).values(all("versionRepository"));
}

/** Copies a submitted entry with its team so many times, spread over the categories: rows only, no journal, no letters. */
export async function copyEntry(store: Store, entryId: string, copies: number, categoryIds: string[]): Promise<void> {
  const rows = await rowsOfEntry(store.read, entryId);
  const { contestId } = rows.entry;
  for (let done = 0; done < copies; done += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, copies - done) }, (_, index) => done + index + 2);
    await store.write(async (tx) => {
      const placed = numbers.map((number) => {
        const categoryId = categoryIds[number % categoryIds.length] ?? "";
        return copyOf(rows, { number, categoryId, contestId });
      });
      await writeCopies(tx, placed);
      return { ok: true as const };
    });
  }
}
