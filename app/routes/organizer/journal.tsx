import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { dayRange } from "#app/contest/around/day-range.ts";
import { countJournalLines, journalActs, journalLines, journalPeople } from "#app/contest/around/queries.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { JournalTable } from "#app/ui/desk/journal-table.tsx";
import { plainField } from "#app/ui/field.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { filterText, pagingOf } from "#app/web/paging.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

const SIZE = 50;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Journal of ${data.contest.name}` : "Not found" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const url = new URL(asked.request.url);
  const [act, person, from, to] = ["act", "person", "from", "to"].map((name) => filterText(url, name));
  const filter = {
    ...(act && { act }),
    ...(person && { accountId: person }),
    ...dayRange(from ?? "", to ?? "", contest.zone),
  };
  const paging = pagingOf(url, await countJournalLines(read, contest.id, filter), SIZE);
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    asked: { act, person, from, to },
    paging,
    lines: await journalLines(read, contest.id, { filter, offset: paging.offset, size: SIZE }),
    acts: await journalActs(read, contest.id),
    people: await journalPeople(read, contest.id),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Filters({ contest, asked, acts, people }: Loaded) {
  const isFiltered = Object.values(asked).some(Boolean);
  return (
    <Form
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_11rem_11rem_auto_auto]"
      role="search"
    >
      <SelectField
        field={plainField("act", asked.act)}
        label="Act"
        empty="All acts"
        options={acts.map(({ act, lines }) => ({ value: act, label: `${act} (${lines})` }))}
      />
      <SelectField
        field={plainField("person", asked.person)}
        label="Person"
        empty="Everybody"
        options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <TextField field={plainField("from", asked.from)} label="From day" type="date" />
      <TextField field={plainField("to", asked.to)} label="To day" type="date" />
      <Button type="submit">Show lines</Button>
      {isFiltered ? <LinkButton to={paths.journal(contest.slug)}>Show all</LinkButton> : null}
    </Form>
  );
}

export default function Journal() {
  const journal = useLoaderData<typeof loader>();
  const { contest, lines, paging } = journal;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Journal"
        lead="Who did what when. Lines are only ever added. Each points to its rows with the SHA-256 of their content; texts and marks stay where only their readers see them."
      />
      <Filters {...journal} />
      <JournalTable lines={lines} zone={contest.zone} />
      <Pager {...paging} />
    </>
  );
}
