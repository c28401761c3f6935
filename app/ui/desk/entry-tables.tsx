import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { EmptyState } from "../empty-state.tsx";
import { Instant } from "../instant.tsx";
import { Table } from "../table.tsx";

type Member = { name: string; login: string | null; leads: boolean; joinedAt: number; accepted: boolean };

/** The members a team has now, and whether each has accepted the rules in force. */
export function MembersTable({ members, zone }: { members: readonly Member[]; zone: string }) {
  return (
    <Table
      label="Members"
      rows={members}
      rowKey={(member) => `${member.name} ${member.login}`}
      dense
      columns={[
        { key: "name", label: "Name", cell: (member) => member.name },
        { key: "login", label: "GitHub", cell: (member) => member.login ?? "not linked" },
        { key: "part", label: "Part", cell: (member) => (member.leads ? "leader" : "member") },
        {
          key: "rules",
          label: "Rules",
          cell: (member) => (member.accepted ? "accepted" : <span className="text-stop">not accepted yet</span>),
        },
        { key: "joined", label: "Joined", cell: (member) => <Instant at={member.joinedAt} zone={zone} bare /> },
      ]}
      empty={<EmptyState title="Nobody is on this team any more" />}
    />
  );
}

type Version = { number: number; receivedAt: number; late: boolean; receiptCode: string; inForce: boolean };

type VersionsTableProps = { versions: readonly Version[]; place: { slug: string; code: string; zone: string } };

/** Every version a team has handed in; each can be read. */
export function VersionsTable({ versions, place: { slug, code, zone } }: VersionsTableProps) {
  return (
    <Table
      label="Versions"
      rows={versions}
      rowKey={(version) => String(version.number)}
      dense
      columns={[
        {
          key: "number",
          label: "Version",
          cell: (version) => (
            <Link to={`${paths.deskEntry(slug, code)}?version=${version.number}#version`}>
              Version {version.number}
            </Link>
          ),
        },
        {
          key: "received",
          label: "Received",
          cell: (version) => <Instant at={version.receivedAt} zone={zone} bare seconds />,
        },
        {
          key: "stands",
          label: "Stands",
          cell: (version) =>
            [version.inForce && "in force", version.late && "late"].filter(Boolean).join(", ") || "earlier",
        },
        {
          key: "receipt",
          label: "Receipt",
          cell: (version) => <span className="font-mono text-xs break-all">{version.receiptCode}</span>,
        },
      ]}
      empty={<EmptyState title="No version yet" />}
    />
  );
}
