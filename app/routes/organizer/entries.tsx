import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { categoriesOf, windowOf } from "#app/contest/setup/queries.ts";
import { countEntries, countsByWord, entryRows } from "#app/contest/submission/board/queries.ts";
import { isStateWord } from "#app/contest/submission/board/word-filter.ts";
import { standingFromRow } from "#app/contest/submission/standing.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { plainField } from "#app/ui/field.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateWord } from "#app/ui/state-word.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { formatBrief } from "#app/ui/time.ts";
import { filterText, pagingOf } from "#app/web/paging.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

const SIZE = 50;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Entries on the desk, ${data.contest.name}` : "Not found" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const url = new URL(asked.request.url);
  const { closesAt } = await windowOf(read, contest.id, "submission");
  const clock = { closesAt, now };
  const asWord = filterText(url, "word");
  const word = isStateWord(asWord) ? asWord : undefined;
  const filter = {
    word,
    category: filterText(url, "category"),
    text: filterText(url, "q"),
    lateVersion: url.searchParams.get("late") === "beside",
  };
  const paging = pagingOf(url, await countEntries(read, contest.id, filter, clock), SIZE);
  const rows = await entryRows(read, contest.id, { filter, clock, offset: paging.offset, size: SIZE });
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    filter,
    paging,
    words: await countsByWord(read, contest.id, clock),
    categories: (await categoriesOf(read, contest.id)).map(({ slug, name }) => ({ slug, name })),
    rows: rows.map(({ entry, ...row }) => ({
      code: entry.code,
      ...row,
      word: standingFromRow(entry, closesAt, now),
      receivedAt: entry.submittedAt ?? entry.lateAt,
    })),
  };
}

type Board = ReturnType<typeof useLoaderData<typeof loader>>;
type Row = Board["rows"][number];

function columnsFor({ slug, zone }: Board["contest"]): Column<Row>[] {
  return [
    {
      key: "title",
      label: "Entry",
      cell: (row) => <Link to={paths.deskEntry(slug, row.code)}>{row.title ?? `Draft ${row.code}`}</Link>,
    },
    { key: "team", label: "Team", cell: (row) => row.teamName },
    { key: "state", label: "Stands", cell: (row) => <StateWord word={row.word} /> },
    { key: "categories", label: "Categories", cell: (row) => row.categories.join(", ") || "none" },
    {
      key: "checks",
      label: "Failing checks",
      numeric: true,
      cell: (row) => (row.failing > 0 ? <span className="font-semibold text-stop">{row.failing}</span> : 0),
    },
    { key: "version", label: "Version", numeric: true, cell: (row) => row.version ?? "none" },
    {
      key: "received",
      label: "Received",
      cell: (row) => (row.receivedAt === null ? "not yet" : formatBrief(row.receivedAt, zone)),
    },
  ];
}

/** The address of the same list at another word. */
function atWord({ contest, filter }: Board, word: string | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ word, category: filter.category, q: filter.text }))
    if (value) search.set(name, value);
  return `${paths.deskEntries(contest.slug)}?${search}`;
}

function Filters(board: Board) {
  const { filter, words, categories } = board;
  const all = words.reduce((sum, { entries }) => sum + entries, 0);
  return (
    <>
      <Tabs
        label="Where entries stand"
        tabs={[
          {
            to: atWord(board, undefined),
            label: "All",
            count: all,
            current: filter.word === undefined && !filter.lateVersion,
          },
          ...words.map(({ word, entries }) => ({
            to: atWord(board, word),
            label: word,
            count: entries,
            current: filter.word === word,
          })),
        ]}
      />
      <Form className="my-6 grid items-end gap-4 md:grid-cols-[1fr_1fr_auto]" role="search">
        {filter.lateVersion ? <HiddenFields values={{ late: "beside" }} /> : null}
        {filter.word ? <HiddenFields values={{ word: filter.word }} /> : null}
        <TextField field={plainField("q", filter.text)} label="Title, team or code" type="search" />
        <SelectField
          field={plainField("category", filter.category)}
          label="Category"
          empty="All categories"
          options={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Button type="submit">Show entries</Button>
      </Form>
    </>
  );
}

export default function DeskEntries() {
  const board = useLoaderData<typeof loader>();
  const { contest, rows, paging } = board;
  return (
    <>
      <PageHeading eyebrow={contest.name} title="Entries" lead={`Times in ${contest.zone.replaceAll("_", " ")}.`} />
      <Filters {...board} />
      <Table
        label="Entries"
        rows={rows}
        rowKey={(row) => row.code}
        dense
        columns={columnsFor(contest)}
        empty={<EmptyState title="No entry here">Choose another state, category or word.</EmptyState>}
      />
      <Pager {...paging} />
    </>
  );
}
