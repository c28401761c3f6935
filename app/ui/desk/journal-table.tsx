import { EmptyState } from "../empty-state.tsx";
import { Instant } from "../instant.tsx";
import { Table } from "../table.tsx";

type Reference = { table: string; id: string; hash: string };

export type JournalLine = {
  id: string;
  at: number;
  act: string;
  actorRole: string;
  actorName: string | null;
  subject: string;
  before: readonly Reference[];
  after: readonly Reference[];
};

function References({ title, references }: { title: string; references: readonly Reference[] }) {
  if (references.length === 0) return null;
  return (
    <>
      <dt className="text-muted">{title}</dt>
      {references.map(({ table, id, hash }) => (
        <dd key={`${table} ${id}`} className="mb-1 font-mono text-xs break-all">
          {table} {id}
          <br />
          {hash}
        </dd>
      ))}
    </>
  );
}

function Rows({ line }: { line: JournalLine }) {
  const rows = line.before.length + line.after.length;
  return (
    <>
      <span className="font-mono text-xs break-all">{line.subject}</span>
      {rows > 0 ? (
        <details className="disclosure">
          <summary>{rows === 1 ? "One row" : `${rows} rows`}</summary>
          <dl className="mt-1">
            <References title="Before" references={line.before} />
            <References title="After" references={line.after} />
          </dl>
        </details>
      ) : null}
    </>
  );
}

/** Lines of the journal: when, who in which role, what, and the rows with the hash of their content. */
export function JournalTable({ lines, zone }: { lines: readonly JournalLine[]; zone: string }) {
  return (
    <Table
      label="Journal"
      rows={lines}
      rowKey={(line) => line.id}
      dense
      columns={[
        { key: "at", label: "When", cell: (line) => <Instant at={line.at} zone={zone} bare seconds /> },
        { key: "act", label: "Act", cell: (line) => line.act },
        {
          key: "who",
          label: "Who",
          cell: (line) => (
            <>
              {line.actorName ?? `the ${line.actorRole}`}
              {line.actorName ? <span className="text-muted"> ({line.actorRole})</span> : null}
            </>
          ),
        },
        { key: "rows", label: "Subject", cell: (line) => <Rows line={line} /> },
      ]}
      empty={<EmptyState title="No line matches">Choose another act, person or day.</EmptyState>}
    />
  );
}
