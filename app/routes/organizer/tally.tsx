import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { finishedByEntry } from "#app/contest/judging/desk/queries.ts";
import { findSealing } from "#app/contest/judging/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { CategoryTally } from "#app/ui/board/category-tally.tsx";
import { PanelJudges } from "#app/ui/board/panel-judges.tsx";
import { CoverageBars } from "#app/ui/coverage-bars.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";
import { openTallyOf } from "#app/web/tally-page.ts";

export const meta: MetaFunction = () => [{ title: "Tally" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const basis = { contestName: contest.name, sealing: paths.deskPage(contest.slug, "sealing") };
  const file = await contestFileOf(read, contest.id);
  if (!(await findSealing(read, contest.id, "judging"))) {
    const finished = await finishedByEntry(read, contest.id, "judging");
    const rows = (await entriesBefore(read, contest.id, "judging")).map(({ entryId, title }) => ({
      ...{ key: entryId, label: title, done: finished.get(entryId) ?? 0, wanted: file.reviewsPerEntry.judging },
    }));
    return { ...basis, open: false as const, coverage: rows };
  }
  const named = new URL(asked.request.url).searchParams.has("names");
  const tally = await openTallyOf(read, contest.id, named);
  return { ...basis, ...tally, open: true as const, ballots: paths.deskPage(contest.slug, "ballots") };
}

type Tally = ReturnType<typeof useLoaderData<typeof loader>>;

function OpenTally({ tally }: { tally: Extract<Tally, { open: true }> }) {
  const { categories, judges, panel, leftOut, precision, ballots, named } = tally;
  const judgeOf = (judgeId: string) => judges[judgeId] ?? "A judge";
  return (
    <>
      {categories.map((category) => (
        <CategoryTally key={category.id} {...category} {...{ precision, ballots, judgeOf }} />
      ))}
      {panel ? <PanelJudges {...panel} {...{ precision, judgeOf }} /> : null}
      {panel || leftOut.length > 0 ? (
        <p className="mt-4">
          <Link to={named ? "?" : "?names"} preventScrollReset>
            {named ? "Hide the judges' names" : "Show the judges' names"}
          </Link>
        </p>
      ) : null}
      {leftOut.length > 0 ? (
        <Section
          title="Reviews that do not count"
          lead="They were submitted, and left out before anything was computed."
        >
          <Table
            label="Reviews that do not count"
            rows={leftOut}
            rowKey={({ key }) => key}
            columns={[
              { key: "title", label: "Entry", cell: ({ title }) => title },
              { key: "judge", label: "Judge", cell: ({ judge }) => judge },
              { key: "why", label: "Why", cell: ({ why }) => WHY_LEFT_OUT[why] },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

const WHY_LEFT_OUT = {
  conflict: "A conflict of interest keeps this judge from the entry.",
  "earlier version": "It is of an earlier version, and neither confirmed by its author nor admitted.",
};

const LEADS = {
  "whole panel": "What the whole panel would give each entry: harshness, spread and noise of the judges corrected for.",
  "weighted means": "Each category's candidacies by the mean of their reviews' weighted scores.",
};

export default function OrganizersTally() {
  const tally = useLoaderData<typeof loader>();
  if (tally.open)
    return (
      <>
        <PageHeading eyebrow={tally.contestName} title="Tally" lead={LEADS[tally.method]} />
        <OpenTally tally={tally} />
      </>
    );
  return (
    <>
      <PageHeading
        eyebrow={tally.contestName}
        title="Tally"
        lead="How the marks add up, once no mark changes any more."
      />
      <Notice title="Scores stay closed until the judging is sealed">
        <p>
          Whoever sees who leads before the last review is in might hurry or hold back the rest. Until then this page
          shows only how many reviews there are. <Link to={tally.sealing}>See what is in the way of sealing</Link>.
        </p>
      </Notice>
      <Section title="Finished reviews">
        {tally.coverage.length > 0 ? (
          <CoverageBars label="Finished reviews of each finalist" rows={tally.coverage} />
        ) : (
          <EmptyState title="Finalists will stand here">None has been named yet.</EmptyState>
        )}
      </Section>
    </>
  );
}
