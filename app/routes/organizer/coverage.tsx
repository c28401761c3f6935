import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assignmentsOf, entriesBefore, reviewersOf } from "#app/contest/judging/assignment/queries.ts";
import { stageFactsOf } from "#app/contest/judging/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
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
  const { contest, portal, now } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stage = readStage(asked);
  const assignments = await assignmentsOf(read, contest.id, stage);
  const wanted = (await contestFileOf(read, contest.id)).reviewsPerEntry[stage];
  const rows = (await entriesBefore(read, contest.id, stage)).map(({ entryId, title }) => {
    const own = assignments.filter((each) => each.entryId === entryId);
    return { key: entryId, label: title, done: own.filter(({ submittedAt }) => submittedAt).length, wanted };
  });
  const { window } = await stageFactsOf(read, contest.id, stage);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    stage,
    board: paths.deskPage(contest.slug, "coverage"),
    closesAt: window.closesAt,
    rows: rows.sort((one, other) => one.done - other.done || one.label.localeCompare(other.label, "en")),
    people: (await reviewersOf(read, contest.id, stage)).map(({ accountId, name, lastSeenAt }) => {
      const own = assignments.filter((each) => each.accountId === accountId);
      const done = own.filter(({ submittedAt }) => submittedAt).length;
      return { accountId, name, lastSeenAt, done, left: own.length - done };
    }),
  };
}

export default function OrganizersCoverage() {
  const { contest, now, stage, board, closesAt, rows, people } = useLoaderData<typeof loader>();
  const covered = rows.filter(({ done, wanted }) => done >= wanted).length;
  const left = people.reduce((sum, person) => sum + person.left, 0);
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
      />
      <Tabs
        label="Stage"
        tabs={[
          { to: board, label: "Judging", current: stage === "judging" },
          { to: `${board}?stage=nomination`, label: "Nomination", current: stage === "nomination" },
        ]}
      />
      <div className="mt-8">
        <Columns count={3}>
          <Stat value={`${covered} of ${rows.length}`} label="entries have all their reviews" />
          <Stat value={rows.filter(({ done }) => done === 0).length} label="entries have none" />
          <Stat value={left} label="reviews are still to be submitted" />
        </Columns>
      </div>
      <Section title="Entries" lead="Those with the fewest finished reviews first.">
        {rows.length > 0 ? (
          <CoverageBars label="Finished reviews of each entry" rows={rows} />
        ) : (
          <EmptyState title="Entries will stand here">There is none before this stage yet.</EmptyState>
        )}
      </Section>
      <Section title={stage === "judging" ? "Judges" : "Nominators"}>
        <Table
          label="How far each person has come"
          rows={people}
          rowKey={({ accountId }) => accountId}
          empty={<EmptyState title="People will stand here">Nobody has accepted an invitation yet.</EmptyState>}
          columns={[
            { key: "name", label: "Name", cell: ({ name }) => name },
            { key: "done", label: "Done", numeric: true, cell: ({ done }) => done },
            { key: "left", label: "Left", numeric: true, cell: ({ left: open }) => open },
            {
              key: "seen",
              label: "Last seen",
              cell: ({ lastSeenAt }) =>
                lastSeenAt ? <Instant at={lastSeenAt} zone={contest.zone} now={now} bare /> : "not signed in now",
            },
          ]}
        />
      </Section>
    </>
  );
}
