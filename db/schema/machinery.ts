import { sql } from "drizzle-orm";
import type { JournalReference } from "#app/contest/journal-line.ts";
import type { Letter } from "#app/contest/letter.ts";
import type { JobKind, Role } from "#app/contest/vocabulary.ts";
import { id, index, instant, int, json, table, text, unique, uniqueIndex } from "../columns.server.ts";
import { contest } from "./setup.ts";

/** Who did what when. Append-only: a trigger refuses every change. */
export const journal = table(
  "journal",
  {
    id: id(),
    contestId: text().references(() => contest.id),
    act: text().notNull(),
    actorRole: text().$type<Role>().notNull(),
    actorId: text(),
    subject: text().notNull(),
    at: instant().notNull(),
    before: json<JournalReference[]>().notNull(),
    after: json<JournalReference[]>().notNull(),
  },
  (row) => [index("journal_order").on(row.contestId, row.at)],
);

/** A letter on its way. One row per event and recipient, so that nothing is sent twice. */
export const mail = table(
  "mail",
  {
    id: id(),
    contestId: text().references(() => contest.id),
    event: text().notNull(),
    recipient: text().notNull(),
    letter: json<Letter>().notNull(),
    queuedAt: instant().notNull(),
    dueAt: instant().notNull(),
    attempts: int().notNull(),
    lockedUntil: instant(),
    sentAt: instant(),
    failedAt: instant(),
    problem: text(),
    /** An organizer keeps it back since then. */
    heldAt: instant(),
    /** What an organizer wrote in place of the letter's own text. */
    edited: json<{ subject: string; text: string }>(),
  },
  (row) => [
    unique("mail_once").on(row.event, row.recipient),
    index("mail_waiting").on(row.dueAt).where(sql`sent_at is null and failed_at is null`),
  ],
);

/** Work to be done after a commit. One open row per kind and subject: asking twice is asking once. */
export const job = table(
  "job",
  {
    id: id(),
    kind: text().$type<JobKind>().notNull(),
    subject: text().notNull(),
    reason: text().notNull(),
    askedAt: instant().notNull(),
    dueAt: instant().notNull(),
    attempts: int().notNull(),
    lockedUntil: instant(),
    doneAt: instant(),
    stalledAt: instant(),
    problem: text(),
  },
  (row) => [
    uniqueIndex("job_open").on(row.kind, row.subject).where(sql`done_at is null`),
    index("job_waiting").on(row.dueAt).where(sql`done_at is null and stalled_at is null`),
  ],
);
