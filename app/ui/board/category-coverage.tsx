import { Table } from "../table.tsx";

export type CategoryCoverageRow = {
  id: string;
  name: string;
  entries: number;
  /** How many entries have none, one, two … finished reviews; the last counts all that have enough. */
  counts: number[];
};

/** For each category, how many of its entries have how many finished reviews. */
export function CategoryCoverage({ rows, wanted }: { rows: readonly CategoryCoverageRow[]; wanted: number }) {
  const steps = Array.from({ length: wanted + 1 }, (_, done) => done);
  const label = (done: number) => (done === wanted ? `${done} or more` : done === 0 ? "None" : String(done));
  return (
    <Table
      label="Entries of each category by number of finished reviews"
      rows={rows}
      rowKey={({ id }) => id}
      dense
      columns={[
        { key: "name", label: "Category", names: true, cell: ({ name }) => name },
        { key: "entries", label: "Entries", numeric: true, cell: ({ entries }) => entries },
        ...steps.map((done) => ({
          key: `done-${done}`,
          label: label(done),
          numeric: true,
          cell: ({ counts }: CategoryCoverageRow) => counts[done] ?? 0,
        })),
      ]}
    />
  );
}
