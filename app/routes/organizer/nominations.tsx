import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { finishedByEntry } from "#app/contest/judging/desk/queries.ts";
import { nominationsOf, placesOf, toldAt } from "#app/contest/nomination/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { FinalistList } from "#app/ui/board/finalist-list.tsx";
import { NominationTable } from "#app/ui/board/nomination-table.tsx";
import { PostButton } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";
import type { Reader } from "#db/store.ts";

export const meta: MetaFunction = () => [{ title: "Nominations" }];

type Board = {
  board: string;
  nominations: Awaited<ReturnType<typeof nominationsOf>>;
  places: Awaited<ReturnType<typeof placesOf>>;
};

async function rowsOf(read: Reader, contestId: string, { board, nominations, places }: Board) {
  const finished = await finishedByEntry(read, contestId, "nomination");
  const placed = new Map(places.map(({ entryId, ordinal }) => [entryId, ordinal]));
  return (await entriesBefore(read, contestId, "nomination")).map(({ entryId, code, title }) => {
    const own = nominations.filter((nomination) => nomination.entryId === entryId);
    const place = placed.get(entryId);
    return {
      entryId,
      title,
      path: `${board}/${code}`,
      reviews: finished.get(entryId) ?? 0,
      categories: [...new Set(own.filter(({ stale }) => !stale).map(({ category }) => category))],
      nominations: own.filter(({ stale }) => !stale).length,
      stale: own.filter(({ stale }) => stale).length,
      place: place === undefined ? null : place === null ? ("finalist" as const) : ("alternate" as const),
    };
  });
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const all = new URL(asked.request.url).searchParams.get("view") === "all";
  const board = paths.deskPage(contest.slug, "nominations");
  const nominations = await nominationsOf(read, contest.id);
  const places = await placesOf(read, contest.id);
  const rows = await rowsOf(read, contest.id, { board, nominations, places });
  const file = await contestFileOf(read, contest.id);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    board,
    all,
    mayWrite,
    counts: { all: rows.length, nominated: rows.filter((row) => row.nominations + row.stale > 0).length },
    wanted: file.reviewsPerEntry.nomination,
    cap: file.finalists.cap,
    told: await toldAt(read, contest.id),
    rows: all ? rows : rows.filter((row) => row.nominations + row.stale > 0 || row.place !== null),
    places: places.map(({ id, title, code, ordinal, reason, categories }) => ({
      ...{ id, title, ordinal, reason, path: `${board}/${code}` },
      categories: categories.map(({ name }) => name),
    })),
  };
}

export default function OrganizersNominations() {
  const { contest, now, board, all, mayWrite, counts, wanted, cap, told, rows, places } =
    useLoaderData<typeof loader>();
  const finalists = places.filter(({ ordinal }) => ordinal === null);
  const alternates = places.filter(({ ordinal }) => ordinal !== null);
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Nominations"
        lead="Who was nominated and why. Finalists and alternates are named from here; scores stay closed until the stage is sealed."
      />
      <Columns count={3}>
        <Stat value={`${finalists.length} of ${cap}`} label="finalists" note="the rules allow no more" />
        <Stat value={alternates.length} label="alternates" />
        <Stat value={counts.nominated} label="nominated entries" note={`of ${counts.all}`} />
      </Columns>
      <Section
        title="Finalists"
        actions={
          told === null && mayWrite && finalists.length > 0 ? (
            <PostButton action={`${board}/letters`} small>
              Mail {finalists.length === 1 ? "the finalist" : `all ${finalists.length} finalists`}
            </PostButton>
          ) : null
        }
        lead={
          told === null ? (
            "The teams have not been told yet."
          ) : (
            <>
              The teams were told: <Instant at={told} zone={contest.zone} now={now} />. Whoever is named now is told at
              once.
            </>
          )
        }
      >
        <FinalistList places={finalists} board={board} mayWrite={mayWrite} alternates={false} />
      </Section>
      <Section title="Alternates" lead="In the order in which they move up when a finalist is lost.">
        <FinalistList places={alternates} board={board} mayWrite={mayWrite} alternates />
      </Section>
      <Section title="Entries">
        <Tabs
          label="Entries"
          tabs={[
            { to: board, label: "Nominated", count: counts.nominated, current: !all },
            { to: `${board}?view=all`, label: "All", count: counts.all, current: all },
          ]}
        />
        <NominationTable rows={rows} wanted={wanted} />
      </Section>
    </>
  );
}
