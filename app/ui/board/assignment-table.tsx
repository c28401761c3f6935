import { Link } from "@remix-run/react";
import { PostButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";

type Assigned = { id: string; name: string; state: "not begun" | "begun" | "submitted" };
export type AssignmentRow = { entryId: string; title: string; path: string; assigned: Assigned[] };

type AssignmentTableProps = { rows: readonly AssignmentRow[]; wanted: number; board: string; mayWrite: boolean };

function People({
  assigned,
  board,
  mayWrite,
  title,
}: { assigned: Assigned[]; title: string } & Omit<AssignmentTableProps, "rows" | "wanted">) {
  if (assigned.length === 0) return <span className="text-muted">nobody yet</span>;
  return (
    <ul className="grid gap-1">
      {assigned.map(({ id, name, state }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <span>
            {name} <span className="text-muted">({state})</span>
          </span>
          {mayWrite && state === "not begun" ? (
            <PostButton
              action={`${board}/taken-back`}
              values={{ assignmentId: id }}
              about={`${title} from ${name}`}
              small
            >
              Take back
            </PostButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Entries with whom each was assigned to. */
export function AssignmentTable({ rows, wanted, ...rest }: AssignmentTableProps) {
  return (
    <Table
      label="Entries and who is asked to review them"
      rows={rows}
      rowKey={({ entryId }) => entryId}
      empty={<EmptyState title="Entries to assign will stand here">Name finalists first.</EmptyState>}
      columns={[
        {
          key: "title",
          label: "Entry",
          cell: ({ title, path }) => (rest.mayWrite ? <Link to={path}>{title}</Link> : title),
        },
        { key: "count", label: "Assigned", numeric: true, cell: ({ assigned }) => `${assigned.length} of ${wanted}` },
        {
          key: "who",
          label: "Who",
          cell: ({ assigned, title }) => <People {...rest} assigned={assigned} title={title} />,
        },
      ]}
    />
  );
}
