import type { CheckClause, Clause } from "#app/contest/around/clauses/clauses.ts";
import { type Column, Table } from "../table.tsx";

const OUTCOMES = [
  ["pass", "Pass"],
  ["warn", "Warn"],
  ["fail", "Fail"],
  ["unknown", "Unknown"],
  ["overruled", "Overruled"],
] as const;

const CHECK_COLUMNS: Column<CheckClause>[] = [
  {
    key: "check",
    label: "Check",
    cell: ({ title, asks }) => (
      <>
        {title}
        {asks ? <span className="block text-sm text-muted">{asks}</span> : null}
      </>
    ),
  },
  { key: "held", label: "Held", cell: ({ holding }) => holding },
  ...OUTCOMES.map(([outcome, label]) => ({
    key: outcome,
    label,
    numeric: true,
    cell: ({ counts }: CheckClause) => counts[outcome],
  })),
];

/** Every kind of check with how many came to what. */
export function CheckClauses({ clauses }: { clauses: readonly CheckClause[] }) {
  return <Table label="Checks of GitHub" rows={clauses} rowKey={({ kind }) => kind} dense columns={CHECK_COLUMNS} />;
}

const CLAUSE_COLUMNS: Column<Clause>[] = [
  {
    key: "clause",
    label: "Clause",
    cell: ({ title, asks }) => (
      <>
        {title}
        <span className="block text-sm text-muted">{asks}</span>
      </>
    ),
  },
  { key: "held", label: "Held", cell: ({ holding }) => holding },
  { key: "how", label: "How", cell: ({ how }) => how },
  { key: "result", label: "So far", cell: ({ result }) => result || "nothing to count" },
];

/** The clauses beside the checks: who holds each, and how it stands. */
export function ClauseTable({ clauses }: { clauses: readonly Clause[] }) {
  return <Table label="Clauses of the rules" rows={clauses} rowKey={({ key }) => key} columns={CLAUSE_COLUMNS} />;
}
