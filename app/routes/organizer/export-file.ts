import type { LoaderFunctionArgs } from "@remix-run/node";
import { type ExportFile, exportNamed } from "#app/contest/around/exports/files.ts";
import { entriesToExport, reviewsToExport, tallyToExport } from "#app/contest/around/exports/queries.ts";
import { countJournalLines, journalLines } from "#app/contest/around/queries.ts";
import { findSealing } from "#app/contest/judging/queries.ts";
import { nominationsOf, placesOf } from "#app/contest/nomination/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { type Contest, windowOf } from "#app/contest/setup/queries.ts";
import { writeCsv } from "#app/render/csv.ts";
import * as tables from "#app/render/export-tables.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";
import type { Reader } from "#db/store.ts";

type Asked = { read: Reader; contest: Contest; now: number };

async function entriesOf({ read, contest, now }: Asked) {
  const { closesAt } = await windowOf(read, contest.id, "submission");
  return entriesToExport(read, contest.id, { closesAt, now });
}

async function nominationsFile(asked: Asked) {
  const entries = new Map((await entriesOf(asked)).map(({ id, code, title }) => [id, { code, title }]));
  const nominations = await nominationsOf(asked.read, asked.contest.id);
  return writeCsv(tables.nominationsTable(nominations, (entryId) => entries.get(entryId)));
}

async function wholeJournal({ read, contest }: Asked) {
  const size = await countJournalLines(read, contest.id, {});
  return journalLines(read, contest.id, { filter: {}, offset: 0, size });
}

const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;
const reviewsOf = ({ read, contest }: Asked, stage: "nomination" | "judging") =>
  reviewsToExport(read, contest.id, stage);

const WRITE: Record<ExportFile, (asked: Asked) => Promise<string>> = {
  "entries.csv": async (asked) => writeCsv(tables.entriesTable(await entriesOf(asked))),
  "entries.json": async (asked) => json(await entriesOf(asked)),
  "nominations.csv": nominationsFile,
  "finalists.csv": async ({ read, contest }) => writeCsv(tables.finalistsTable(await placesOf(read, contest.id))),
  "committee-reviews.csv": async (asked) => writeCsv(tables.reviewsTable(await reviewsOf(asked, "nomination"))),
  "committee-reviews.json": async (asked) => json(await reviewsOf(asked, "nomination")),
  "panel-reviews.csv": async (asked) => writeCsv(tables.reviewsTable(await reviewsOf(asked, "judging"))),
  "panel-reviews.json": async (asked) => json(await reviewsOf(asked, "judging")),
  "tally.json": async ({ read, contest }) => json(await tallyToExport(read, contest.id)),
  "journal.csv": async (asked) => writeCsv(tables.journalTable(await wholeJournal(asked))),
  "journal.jsonl": async (asked) => (await wholeJournal(asked)).map((line) => `${JSON.stringify(line)}\n`).join(""),
};

const TYPES: Record<string, string> = { csv: "text/csv", json: "application/json", jsonl: "application/jsonl" };

/** One file of the exports. Marks leave only when their stage is sealed. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const found = exportNamed(asked.params.file ?? "");
  if (!found) throw refusedPage(refuse("not found"));
  const stage = found.of.opensWith;
  if (stage && !(await findSealing(read, contest.id, stage)))
    throw refusedPage(refuse("stage is not sealed", { stage }));
  return new Response(await WRITE[found.file]({ read, contest, now }), {
    headers: {
      "Content-Type": `${TYPES[found.file.split(".").at(-1) ?? ""]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${contest.slug}-${found.file}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
