import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import { historyOf } from "#app/contest/repository/readings/history.ts";
import { everLinked, handedInOf, readingsOf } from "#app/contest/repository/readings/queries.ts";
import { findEntryByCode, titlesOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { ReadingsOfRepository } from "#app/ui/desk/readings-of-repository.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { Portal } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Readings of ${data.title}` : "Not found" },
];

/** So many readings of one repository are shown; each is compared with the one before, so one more is read. */
const SHOWN = 60;

async function readingsOnPage({ store: { read } }: Portal, repositoryId: string) {
  const kept = await readingsOf(read, repositoryId, SHOWN + 1);
  const history = historyOf(kept, await handedInOf(read, repositoryId)).slice(0, SHOWN);
  return {
    hasOlder: kept.length > SHOWN,
    readings: history.map(({ reading, differences, versions }) => ({
      ...{ id: reading.id, fetchedAt: reading.fetchedAt, commit: reading.commit, source: reading.source },
      ...{ requestsUsed: reading.requestsUsed, requestIds: reading.requestIds, unread: reading.facts.unread },
      ...{ differences, versions },
    })),
  };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const entry = await findEntryByCode(read, contest.id, asked.params.entry ?? "");
  if (!entry) throw refusedPage(refuse("not found"));
  const repositories = [];
  for (const { id, fullName, endedAt } of await everLinked(read, entry.id))
    repositories.push({ id, fullName, isLinked: endedAt === null, ...(await readingsOnPage(portal, id)) });
  return {
    title: (await titlesOf(read, [entry.id])).get(entry.id) ?? `Entry ${entry.code}`,
    back: paths.deskEntry(contest.slug, entry.code),
    zone: contest.zone,
    now,
    repositories,
  };
}

/** What GitHub said of an entry's repositories from one reading to the next. */
export default function EntryReadings() {
  const { title, back, zone, now, repositories } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={<Link to={back}>{title}</Link>}
        title="Readings"
        lead="What GitHub said of each repository, and what became different from one reading to the next."
      />
      {repositories.length === 0 ? (
        <EmptyState title="No repository is linked">Readings are kept from the first link on.</EmptyState>
      ) : (
        repositories.map((repository) => (
          <ReadingsOfRepository key={repository.id} repository={repository} zone={zone} now={now} />
        ))
      )}
    </>
  );
}
