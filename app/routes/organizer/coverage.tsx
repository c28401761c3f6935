import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { laggingAmong, progressOfPerson } from "#app/contest/judging/coverage/lag.ts";
import { coverageOfStage } from "#app/contest/judging/coverage/queries.ts";
import { stageFactsOf } from "#app/contest/judging/queries.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { CategoryCoverage } from "#app/ui/board/category-coverage.tsx";
import { LiveNote } from "#app/ui/board/live-note.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { CoverageBars } from "#app/ui/coverage-bars.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { readStage } from "#app/web/stage-asked.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Coverage" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stage = readStage(asked);
  const { entries, reviewers, reviews } = await coverageOfStage(read, contest.id, stage);
  const wanted = (await contestFileOf(read, contest.id)).reviewsPerEntry[stage];
  const facts = await stageFactsOf(read, contest.id, stage);
  const finished = reviews.filter(({ submittedAt, stale }) => submittedAt !== null && !stale);
  const assignments = paths.deskPage(contest.slug, "assignments");
  const rows = entries.map(({ entryId, code, title, categoryIds }) => ({
    ...{ key: entryId, label: title, wanted, categoryIds },
    done: finished.filter((each) => each.entryId === entryId).length,
    ...(mayWrite && facts.sealedAt === null ? { to: `${assignments}/${code}?stage=${stage}` } : {}),
  }));
  const owed = reviews.filter((each) => each.asked);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    stage,
    wanted,
    board: paths.deskPage(contest.slug, "coverage"),
    assignments,
    closesAt: facts.window.closesAt,
    lagging: mayWrite ? laggingAmong(reviewers, owed, facts, now).length : 0,
    rows: rows.sort((one, other) => one.done - other.done || one.label.localeCompare(other.label, "en")),
    categories: (await categoriesOf(read, contest.id)).flatMap(({ id, name }) => {
      const own = rows.filter(({ categoryIds }) => categoryIds.includes(id));
      const counts = Array.from(
        { length: wanted + 1 },
        (_, count) => own.filter(({ done }) => Math.min(done, wanted) === count).length,
      );
      return own.length > 0 ? [{ id, name, entries: own.length, counts }] : [];
    }),
    people: reviewers.map(({ accountId, name, lastSeenAt }) => ({
      ...{ accountId, name, lastSeenAt },
      ...progressOfPerson(owed, accountId),
      unasked: finished.filter((each) => each.accountId === accountId && !each.asked).length,
    })),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function People({ people, contest, now, assignments, stage }: Loaded) {
  return (
    <Table
      label="How far each person has come"
      rows={people}
      rowKey={({ accountId }) => accountId}
      empty={<EmptyState title="People will stand here">Nobody has accepted an invitation yet.</EmptyState>}
      columns={[
        { key: "name", label: "Name", names: true, cell: ({ name }) => name },
        { key: "done", label: "Done", numeric: true, cell: ({ done, unasked }) => done + unasked },
        {
          key: "left",
          label: "Left",
          numeric: true,
          cell: ({ left, name }) =>
            left === 0 ? (
              0
            ) : (
              <Link to={`${assignments}?stage=${stage}`}>
                {left}
                <span className="sr-only"> of {name}: reassign</span>
              </Link>
            ),
        },
        {
          key: "seen",
          label: "Last seen",
          cell: ({ lastSeenAt }) =>
            lastSeenAt ? <Instant at={lastSeenAt} zone={contest.zone} now={now} bare /> : "not signed in",
        },
      ]}
    />
  );
}

function Numbers({ rows, people }: Loaded) {
  const left = people.reduce((sum, person) => sum + person.left, 0);
  return (
    <Columns count={3}>
      <Stat
        value={`${rows.filter(({ done, wanted }) => done >= wanted).length} of ${rows.length}`}
        label="entries have all their reviews"
      />
      <Stat value={rows.filter(({ done }) => done === 0).length} label="entries have none" />
      <Stat value={left} label="reviews are still to be submitted" />
    </Columns>
  );
}

export default function OrganizersCoverage() {
  const loaded = useLoaderData<typeof loader>();
  const { contest, now, stage, board, closesAt, rows, lagging, categories, wanted } = loaded;
  const judging = stage === "judging";
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Coverage"
        lead={
          <>
            How far the reviews have come, without scores. The stage closes{" "}
            <Instant at={closesAt} zone={contest.zone} now={now} closing />.
          </>
        }
        actions={
          lagging > 0 ? (
            <LinkButton to={`${board}/reminders?stage=${stage}`}>
              Remind {lagging === 1 ? "the one who lags" : `the ${lagging} who lag`}
            </LinkButton>
          ) : null
        }
      />
      <Tabs
        label="Stage"
        tabs={[
          { to: board, label: "Judging", current: judging },
          { to: `${board}?stage=nomination`, label: "Nomination", current: !judging },
        ]}
      />
      <div className="my-4">
        <LiveNote now={now} path={`${board}/changes`} />
      </div>
      <Numbers {...loaded} />
      {categories.length > 0 ? (
        <Section title="Categories" lead="Entries by how many finished reviews they have.">
          <CategoryCoverage rows={categories} wanted={wanted} />
        </Section>
      ) : null}
      <Section
        title="Entries"
        lead="Those with the fewest finished reviews first. A title leads to who is asked for it."
      >
        {rows.length > 0 ? (
          <CoverageBars label="Finished reviews of each entry" rows={rows} />
        ) : (
          <EmptyState title="Entries will stand here">There is none before this stage yet.</EmptyState>
        )}
      </Section>
      <Section title={judging ? "Judges" : "Nominators"}>
        <People {...loaded} />
      </Section>
    </>
  );
}
