import { Link } from "@remix-run/react";
import { Table } from "./table.tsx";

export type RankedRow = {
  key: string;
  rank: number | null;
  /** Null when the entry has no score. */
  score: number | null;
  title: string;
  to: string;
  teamName: string;
  /** Why it cannot win, or that it is the one proposed; empty otherwise. */
  note: string;
};

type RankingTableProps = { category: string; by: "marks" | "vote"; rows: readonly RankedRow[] };

/** The order of one category: by score, or by ballots. */
export function RankingTable({ category, by, rows }: RankingTableProps) {
  return (
    <Table
      label={`Order in ${category}`}
      rows={rows}
      rowKey={({ key }) => key}
      dense
      columns={[
        { key: "rank", label: "Rank", numeric: true, cell: ({ rank }) => rank ?? "none" },
        { key: "entry", label: "Entry", names: true, cell: ({ to, title }) => <Link to={to}>{title}</Link> },
        { key: "team", label: "Team", cell: ({ teamName }) => teamName },
        {
          key: "score",
          label: by === "marks" ? "Score" : "Ballots",
          numeric: true,
          cell: ({ score }) => (score === null ? "none" : score.toFixed(by === "marks" ? 2 : 0)),
        },
        { key: "note", label: "Note", cell: ({ note }) => note },
      ]}
    />
  );
}
