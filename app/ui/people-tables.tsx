import { Link } from "@remix-run/react";
import type { InvitedRole, PanelKind } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Instant } from "./instant.tsx";
import { type Column, Table } from "./table.tsx";

type Place = { slug: string; zone: string; now: number; mayWrite: boolean };

type PersonInRole = {
  id: string;
  accountId: string;
  role: InvitedRole;
  name: string;
  login: string | null;
  since: number;
  hasGitHub: boolean;
  waiver: string | null;
  kind: PanelKind | null;
  covers: readonly string[];
};

function GitHubState({ person, slug, mayWrite }: { person: PersonInRole } & Pick<Place, "slug" | "mayWrite">) {
  if (person.hasGitHub) return person.login ?? "linked";
  if (person.waiver) return `waived: ${person.waiver}`;
  const decides = person.role === "nominator" || person.role === "judge";
  if (!decides) return "not linked";
  return (
    <>
      not linked, sees no entry{" "}
      {mayWrite ? <Link to={paths.waiver(slug, person.accountId)}>Grant {person.name} a waiver</Link> : null}
    </>
  );
}

function judgeColumns(): Column<PersonInRole>[] {
  return [
    { key: "kind", label: "Kind", cell: ({ kind }) => (kind === "sponsor" ? "the sponsor's" : "independent") },
    { key: "covers", label: "Covers", cell: ({ covers }) => (covers.length > 0 ? covers.join(", ") : "all") },
  ];
}

type PeopleTableProps = Place & { label: string; role: InvitedRole; people: readonly PersonInRole[] };

/** The people who have a role of a contest now. */
export function PeopleTable({ label, role, people, slug, zone, now, mayWrite }: PeopleTableProps) {
  const acts: Column<PersonInRole> = {
    key: "acts",
    label: "Actions",
    cell: (person) => (
      <LinkButton to={paths.endedRole(slug, role, person.id)} small>
        End the role<span className="sr-only"> of {person.name}</span>
      </LinkButton>
    ),
  };
  return (
    <Table
      label={label}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", label: "Name", cell: ({ name }) => name },
        ...(role === "judge" ? judgeColumns() : []),
        { key: "github", label: "GitHub", cell: (person) => <GitHubState {...{ person, slug, mayWrite }} /> },
        { key: "since", label: "Since", cell: ({ since }) => <Instant at={since} zone={zone} now={now} bare /> },
        ...(mayWrite ? [acts] : []),
      ]}
      empty={<EmptyState title="Nobody yet" />}
    />
  );
}

type Invited = {
  id: string;
  role: InvitedRole;
  kind: PanelKind | null;
  address: string | null;
  login: string | null;
  githubId: string | null;
  name: string | null;
  expiresAt: number;
  state: string;
};

function invitee({ name, address, login }: Invited): string {
  const bound = [login, address].filter(Boolean).join(", ");
  return name ? `${name} (${bound})` : bound;
}

/** Invitations that nobody has accepted. */
export function InvitationsTable({ invitations, ...place }: Place & { invitations: readonly Invited[] }) {
  const { slug, zone, now, mayWrite } = place;
  const acts: Column<Invited> = {
    key: "acts",
    label: "Actions",
    cell: (row) =>
      row.state === "open" ? (
        <PostButton action={paths.withdrawnInvitation(slug, row.id)} small about={`the invitation of ${invitee(row)}`}>
          Withdraw
        </PostButton>
      ) : null,
  };
  return (
    <Table
      label="Invitations that nobody has accepted"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "who", label: "Who", cell: (row) => <span className="break-words">{invitee(row)}</span> },
        { key: "role", label: "Role", cell: ({ role, kind }) => (kind ? `${role}, ${kind}` : role) },
        { key: "state", label: "State", cell: ({ state }) => (state === "open" ? "invited" : state) },
        { key: "ends", label: "Good until", cell: (row) => <Instant at={row.expiresAt} zone={zone} now={now} bare /> },
        ...(mayWrite ? [acts] : []),
      ]}
      empty={<EmptyState title="Open invitations will stand here" />}
    />
  );
}
