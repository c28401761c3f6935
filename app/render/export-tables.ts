import type { entriesToExport, reviewsToExport } from "#app/contest/around/exports/queries.ts";
import type { journalLines } from "#app/contest/around/queries.ts";
import type { nominationsOf, placesOf } from "#app/contest/nomination/queries.ts";
import type { Cell } from "./csv.ts";

type Rows<T extends (...asked: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;
type Table = Cell[][];

const when = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString());
const list = (texts: readonly string[]) => texts.join("; ") || null;

/** A row for each entry; people, repositories and pull requests are lists in a cell. */
export function entriesTable(entries: Rows<typeof entriesToExport>): Table {
  const head = ["entry", "title", "team", "state", "version", "received", "late", "receipt", "categories"];
  const rows = entries.map((each) => [
    ...[each.code, each.title, each.team, each.word, each.version, when(each.receivedAt), each.late, each.receiptCode],
    ...[list(each.categories), each.summary, list(each.members.map(({ name, login }) => `${name} (${login ?? "–"})`))],
    list(each.repositories.map(({ fullName, commit }) => `${fullName}@${commit ?? "pending"}`)),
    list(each.pullRequests.map(({ repository, number }) => `${repository}#${number}`)),
  ]);
  return [[...head, "summary", "members", "repositories", "pull requests"], ...rows];
}

/** A row for each mark, with what belongs to its review on every one of them. */
export function reviewsTable(reviews: Rows<typeof reviewsToExport>): Table {
  const head = ["entry", "title", "version read", "reviewer", "reviewer on GitHub", "submitted", "confidence"];
  const rows = reviews.flatMap((each) =>
    each.marks.map(({ criterion, value, notApplicable, comment }) => [
      ...[each.entry, each.title, each.seenVersion, each.reviewer, each.reviewerLogin, when(each.submittedAt)],
      ...[each.confidence, criterion, value, notApplicable, comment, each.panelNote, each.teamNote],
    ]),
  );
  const marks = ["criterion", "mark", "does not apply", "comment", "note to the panel", "note to the team"];
  return [[...head, ...marks], ...rows];
}

export function nominationsTable(
  nominations: Rows<typeof nominationsOf>,
  entryOf: (entryId: string) => { code: string; title: string | undefined } | undefined,
): Table {
  const rows = nominations.map(({ entryId, category, name, reason, nominatedAt, stale }) => {
    const of = entryOf(entryId);
    return [of?.code, of?.title, category, name, reason, when(nominatedAt), stale];
  });
  return [["entry", "title", "category", "nominator", "reason", "nominated", "stale"], ...rows];
}

export function finalistsTable(places: Rows<typeof placesOf>): Table {
  const rows = places.map(({ code, title, ordinal, categories, reason, namedAt }) => [
    ...[code, title, ordinal === null ? "finalist" : "alternate", ordinal],
    ...[list(categories.map(({ name }) => name)), reason, when(namedAt)],
  ]);
  return [["entry", "title", "place", "alternate number", "categories", "reason", "named"], ...rows];
}

export function journalTable(lines: Rows<typeof journalLines>): Table {
  const references = (rows: readonly { table: string; id: string; hash: string }[]) =>
    list(rows.map(({ table, id, hash }) => `${table} ${id} ${hash}`));
  const rows = lines.map(({ at, act, actorName, actorRole, subject, before, after }) => [
    ...[when(at), act, actorName, actorRole, subject, references(before), references(after)],
  ]);
  return [["when", "act", "who", "role", "subject", "rows before", "rows after"], ...rows];
}
