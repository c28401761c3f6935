import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { awardWord } from "#app/contest/awards/course.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { type CategoryStand, finalistIn, type ResultsStand } from "#app/contest/awards/stand.ts";
import { blockersOf } from "#app/contest/publication/readiness.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CategoryEmblem } from "#app/ui/category-emblem.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Awards" }];

const NEXT = {
  proposed: "A second organizer approves it",
  approved: "Notify the team",
  notified: "Wait for the team's answer",
  "answer overdue": "Record the answer, or that it lapsed",
  accepted: "Documents, then confirm",
  confirmed: "Hand over the prize",
  fulfilled: "Nothing is left to do",
  nobody: "Nothing is left to do",
} as const;

/** One category as a row of the board. Who leads is shown on its own page only. */
function rowOf(stand: ResultsStand, { slug, name, decided, award, former }: CategoryStand, now: number) {
  const word = award ? awardWord(award, now) : undefined;
  const winner = award ? (finalistIn(stand, award.entryId)?.title ?? "Nobody") : null;
  const next = word && word in NEXT ? NEXT[word as keyof typeof NEXT] : "Propose a winner";
  const lost = former.filter(({ endedHow }) => endedHow !== "withdrawn").length;
  return {
    slug,
    name,
    decided,
    winner,
    word: word ?? "open",
    next: stand.sealedAt === null ? "Seal judging" : next,
    lost,
  };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await standAsReaderOfDesk(asked);
  const stand = await resultsStandOf(portal.store.read, contest.id);
  return {
    contest: { slug: contest.slug, name: contest.name },
    sealed: stand.sealedAt !== null,
    published: stand.publishedAt !== null,
    blockers: blockersOf(stand).length,
    rows: stand.categories.map((category) => rowOf(stand, category, now)),
  };
}

export default function Awards() {
  const { contest, sealed, published, blockers, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Awards"
        lead="One organizer proposes who wins a category, another approves it. Nothing here is public until the results are published."
        actions={
          <LinkButton to={paths.publication(contest.slug)} kind={blockers === 0 && !published ? "primary" : "quiet"}>
            Go to the publication
          </LinkButton>
        }
      />
      {sealed ? null : (
        <Notice tone="note" title="The judging stage is not sealed">
          <p>Until it is, marks can change, so nobody can be proposed and no order is shown.</p>
        </Notice>
      )}
      {published ? (
        <Notice tone="gold" title="The results are public">
          <p>Awards stay as they are while they are public. Documents and prizes can still be noted.</p>
        </Notice>
      ) : null}
      <Table
        label="Awards by category"
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: "category",
            label: "Category",
            cell: ({ slug, name }) => (
              <span className="flex items-center gap-3">
                <CategoryEmblem slug={slug} />
                <Link to={paths.award(contest.slug, slug)}>{name}</Link>
              </span>
            ),
          },
          { key: "decided", label: "Decided by", cell: ({ decided }) => decided },
          { key: "winner", label: "Winner", cell: ({ winner }) => winner ?? "none yet" },
          {
            key: "state",
            label: "State",
            cell: ({ word, lost }) => (lost > 0 ? `${word}, ${lost} lost before` : word),
          },
          { key: "next", label: "Next", cell: ({ next }) => next },
        ]}
      />
    </>
  );
}
