import { paths } from "#app/paths.ts";
import { PostButton } from "./button.tsx";
import { Instant } from "./instant.tsx";
import { Table } from "./table.tsx";

export type OwnSession = { idHash: string; device: string; createdAt: number; lastSeenAt: number; isThis: boolean };

/** The browsers that somebody is signed in with, each with a button to sign it out. */
export function OwnSessions({ sessions, now }: { sessions: readonly OwnSession[]; now: number }) {
  return (
    <>
      <Table
        label="Browsers you are signed in with"
        rows={sessions}
        rowKey={(row) => row.idHash}
        columns={[
          { key: "device", label: "Browser", cell: (row) => (row.isThis ? `${row.device} (this one)` : row.device) },
          { key: "since", label: "Since", cell: (row) => <Instant at={row.createdAt} zone="UTC" bare /> },
          { key: "seen", label: "Last seen", cell: (row) => <Instant at={row.lastSeenAt} zone="UTC" now={now} /> },
          {
            key: "acts",
            label: "Actions",
            cell: (row) =>
              row.isThis ? (
                <PostButton action={paths.signOut} small about="of this browser">
                  Sign out
                </PostButton>
              ) : (
                <PostButton action={paths.session(row.idHash)} small about={`of ${row.device}`}>
                  Sign out
                </PostButton>
              ),
          },
        ]}
      />
      <div className="mt-5">
        <PostButton action={paths.sessions}>Sign out everywhere</PostButton>
      </div>
    </>
  );
}
