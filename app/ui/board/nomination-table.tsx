import { Link } from "@remix-run/react";
import { EmptyState } from "../empty-state.tsx";
import { StateWord } from "../state-word.tsx";
import { Table } from "../table.tsx";

export type NominationRow = {
  entryId: string;
  title: string;
  path: string;
  reviews: number;
  categories: string[];
  nominations: number;
  stale: number;
  place: "finalist" | "alternate" | null;
};

type NominationTableProps = { rows: readonly NominationRow[]; wanted: number };

function Nominations({ row }: { row: NominationRow }) {
  return (
    <>
      {row.categories.length > 0 ? row.categories.join(", ") : <span className="text-muted">none</span>}
      {row.stale > 0 ? (
        <span className="block text-caution-ink">
          {row.stale === 1 ? "1 is stale" : `${row.stale} are stale`}: the team dropped the category
        </span>
      ) : null}
    </>
  );
}

/** The entries before the committee: how often each was reviewed and nominated. No scores. */
export function NominationTable({ rows, wanted }: NominationTableProps) {
  return (
    <Table
      label="Entries and their nominations"
      rows={rows}
      rowKey={({ entryId }) => entryId}
      empty={<EmptyState title="Nominated entries will stand here">Nobody has nominated an entry yet.</EmptyState>}
      columns={[
        { key: "title", label: "Entry", cell: ({ title, path }) => <Link to={path}>{title}</Link> },
        { key: "categories", label: "Nominated for", cell: (row) => <Nominations row={row} /> },
        { key: "nominations", label: "Nominations", numeric: true, cell: ({ nominations }) => nominations },
        { key: "reviews", label: "Reviews", numeric: true, cell: ({ reviews }) => `${reviews} of ${wanted}` },
        { key: "place", label: "Place", cell: ({ place }) => (place ? <StateWord word={place} /> : "–") },
      ]}
    />
  );
}
