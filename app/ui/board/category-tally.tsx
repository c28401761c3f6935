import { Link } from "@remix-run/react";
import type { TallyRow } from "#app/contest/judging/tally/tally.ts";
import { CategoryEmblem } from "../category-emblem.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type Row = TallyRow & { title: string };

type CategoryTallyProps = {
  slug: string;
  name: string;
  /** Null while the tally is being computed. */
  rows: Row[] | null;
  inputHash: string;
  precision: number;
  ballots: string;
};

/** What the ranking comes to, in words. */
function headline(rows: Row[], precision: number): string {
  const leaders = rows.filter(({ rank }) => rank === 1);
  const [first] = leaders;
  if (!first) return "Nobody has scored an entry in this category.";
  const score = first.score?.toFixed(precision);
  if (leaders.length === 1) return `“${first.title}” leads with ${score}.`;
  return `${leaders.map(({ title }) => `“${title}”`).join(" and ")} are equal at ${score}.`;
}

/** The ranking of one category with its numbers. */
export function CategoryTally({ slug, name, rows, inputHash, precision, ballots }: CategoryTallyProps) {
  const shown = (value: number | null) => (value === null ? "–" : value.toFixed(precision));
  const tied = (rows?.filter(({ rank }) => rank === 1).length ?? 0) > 1;
  const heading = (
    <span className="flex items-center gap-3">
      <CategoryEmblem slug={slug} />
      {name}
    </span>
  );
  if (!rows)
    return (
      <Section title={heading}>
        <EmptyState title="The tally is being computed">Reload the page in a moment.</EmptyState>
      </Section>
    );
  return (
    <Section
      title={heading}
      lead={headline(rows, precision)}
      actions={tied ? <Link to={ballots}>Open a ballot</Link> : null}
    >
      <Table
        label={`Tally of ${name}`}
        rows={rows}
        rowKey={({ entryId }) => entryId}
        dense
        empty={<EmptyState title="No candidacies">No finalist competes in this category.</EmptyState>}
        columns={[
          { key: "rank", label: "Rank", numeric: true, cell: ({ rank }) => rank ?? "unranked" },
          { key: "title", label: "Entry", names: true, cell: ({ title }) => title },
          { key: "score", label: "Score", numeric: true, cell: ({ score }) => shown(score) },
          { key: "count", label: "Reviews", numeric: true, cell: ({ count }) => count },
          { key: "spread", label: "Spread", numeric: true, cell: ({ spread }) => shown(spread) },
          {
            key: "range",
            label: "Lowest to highest",
            numeric: true,
            cell: ({ min, max }) => `${shown(min)} to ${shown(max)}`,
          },
        ]}
      />
      {inputHash ? (
        <p className="mt-3 text-xs text-muted">
          Hash of the input: <span className="font-mono break-all">{inputHash}</span>
        </p>
      ) : null}
    </Section>
  );
}
