import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { finishedByEntry } from "#app/contest/judging/desk/queries.ts";
import { findSealing } from "#app/contest/judging/queries.ts";
import { talliesOf } from "#app/contest/judging/tally/queries.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { titlesOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { CategoryTally } from "#app/ui/board/category-tally.tsx";
import { CoverageBars } from "#app/ui/coverage-bars.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

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
  const tallies = await talliesOf(read, contest.id, "judging");
  const categories = (await categoriesOf(read, contest.id)).filter(({ decided }) => decided === "marks");
  const titles = await titlesOf(read, [
    ...new Set([...tallies.values()].flatMap(({ result }) => result.ranking.map(({ entryId }) => entryId))),
  ]);
  return {
    ...basis,
    open: true as const,
    precision: file.tie.precision,
    ballots: paths.deskPage(contest.slug, "ballots"),
    categories: categories.map(({ id, slug, name }) => {
      const tally = tallies.get(id);
      const rows = tally?.result.ranking.map((row) => ({ ...row, title: titles.get(row.entryId) ?? "an entry" }));
      return { id, slug, name, rows: rows ?? null, inputHash: tally?.inputHash ?? "" };
    }),
  };
}

export default function OrganizersTally() {
  const tally = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={tally.contestName}
        title="Tally"
        lead="Each category's candidacies by the mean of their reviews' weighted scores."
      />
      {tally.open ? (
        tally.categories.map((category) => (
          <CategoryTally key={category.id} {...category} precision={tally.precision} ballots={tally.ballots} />
        ))
      ) : (
        <>
          <Notice title="Scores stay closed until the judging is sealed">
            <p>
              Whoever sees who leads before the last review is in might hurry or hold back the rest. Until then this
              page shows only how many reviews there are.{" "}
              <Link to={tally.sealing}>See what is in the way of sealing</Link>.
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
      )}
    </>
  );
}
