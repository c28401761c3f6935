import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { isOpen } from "#app/contest/schedule.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { dayAt, shuffled } from "#app/contest/submission/gallery/daily-order.ts";
import { cardsOf, galleryIds } from "#app/contest/submission/gallery/queries.ts";
import { hidesEntrants, honourOf } from "#app/contest/submission/gallery/visibility.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EntryCard } from "#app/ui/entry/entry-card.tsx";
import { plainField } from "#app/ui/field.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { filterText, pagingOf } from "#app/web/paging.ts";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

const SIZE = 24;

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const url = new URL(asked.request.url);
  const published = await hasStandingPublication(read, contest.id);
  const { visibility } = await contestFileOf(read, contest.id);
  const hidden = hidesEntrants(visibility, published);
  const filter = { text: filterText(url, "q"), category: filterText(url, "category"), withTeams: !hidden };
  const { day, endsAt } = dayAt(now, contest.zone);
  const found = shuffled(await galleryIds(read, contest.id, filter), `${day} ${contest.id}`);
  const inOrder = published
    ? [...found].sort((one, other) => Number(other.wonAt ?? 0) - Number(one.wonAt ?? 0))
    : found;
  const paging = pagingOf(url, inOrder.length, SIZE);
  const ids = inOrder.slice(paging.offset, paging.offset + SIZE).map(({ id }) => id);
  const categories = await categoriesOf(read, contest.id);
  const page = {
    contest: { slug: contest.slug, name: contest.name },
    open: contest.windows.some((each) => each.stage === "submission" && isOpen(each, now)),
    filter,
    paging,
    cards: (await cardsOf(read, ids)).map((card) => ({
      code: card.code,
      title: card.title,
      summary: card.summary,
      categories: card.categories,
      teamName: hidden ? null : card.teamName,
      honour: honourOf(card, published),
    })),
    published,
    categories: categories.filter(({ decided }) => decided === "marks").map(({ slug, name }) => ({ slug, name })),
  };
  const { until = endsAt } = stretchAt(contest.windows, now);
  return data(page, { headers: publicPage({ until: Math.min(until, endsAt), query: ["q", "category", "page"] }) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Entries of ${page?.contest.name}` },
  { name: "description", content: `What teams have entered for ${page?.contest.name}.` },
];

type Gallery = ReturnType<typeof useLoaderData<typeof loader>>;

function Filters({ contest, filter, categories }: Gallery) {
  const options = categories.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Form className="mb-6 grid items-end gap-4 md:grid-cols-[1fr_1fr_auto_auto]" role="search">
      <TextField
        field={plainField("q", filter.text)}
        label={filter.withTeams ? "Title, summary or team" : "Title or summary"}
        type="search"
      />
      <SelectField
        field={plainField("category", filter.category)}
        label="Category"
        empty="All categories"
        options={options}
      />
      <Button type="submit">Show entries</Button>
      {filter.text || filter.category ? <LinkButton to={paths.entries(contest.slug)}>Show all</LinkButton> : null}
    </Form>
  );
}

function NoEntries({ contest, filter, open }: Gallery) {
  if (filter.text || filter.category)
    return <EmptyState title="No entry matches">Try another word or category.</EmptyState>;
  const enter = (
    <LinkButton to={paths.enter(contest.slug)} kind="primary">
      Enter the contest
    </LinkButton>
  );
  return (
    <EmptyState title="Entries will stand here" action={open ? enter : undefined}>
      An entry is public from the moment a team submits it. Drafts are seen by nobody but the team.
    </EmptyState>
  );
}

export default function Entries() {
  const gallery = useLoaderData<typeof loader>();
  const { contest, cards, paging, published } = gallery;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Entries"
        lead={
          published
            ? "Everything that was handed in and stands, winners first."
            : "Everything that was handed in and stands. The order is shuffled every day and means nothing."
        }
      />
      <Filters {...gallery} />
      {cards.length === 0 ? (
        <NoEntries {...gallery} />
      ) : (
        <>
          <ul className="grid gap-x-12 md:grid-cols-2">
            {cards.map((card) => (
              <EntryCard key={card.code} card={card} to={paths.entry(contest.slug, card.code)} />
            ))}
          </ul>
          <Pager {...paging} />
        </>
      )}
    </>
  );
}
