import { PostButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Instant } from "../instant.tsx";
import { Table } from "../table.tsx";

type LetterOnDesk = {
  id: string;
  kind: string;
  recipient: string;
  state: "sent" | "failed" | "held" | "waiting";
  queuedAt: number;
  dueAt: number;
  sentAt: number | null;
  failedAt: number | null;
  attempts: number;
  problem: string | null;
};

type LetterTableProps = {
  letters: readonly LetterOnDesk[];
  page: string;
  zone: string;
  now: number;
  mayWrite: boolean;
};

function Where({ letter, zone, now }: { letter: LetterOnDesk; zone: string; now: number }) {
  const { sentAt, failedAt, dueAt, attempts, problem, state } = letter;
  if (sentAt !== null)
    return (
      <>
        Sent <Instant at={sentAt} zone={zone} bare />
      </>
    );
  if (failedAt !== null)
    return (
      <>
        Given up <Instant at={failedAt} zone={zone} bare />: {problem}
      </>
    );
  if (state === "held") return <>Held back</>;
  if (attempts === 0) return <>Leaves now</>;
  return (
    <>
      Tried {attempts === 1 ? "once" : `${attempts} times`}: {problem} Again{" "}
      <Instant at={dueAt} zone={zone} now={now} />
    </>
  );
}

/** The letters of a contest in one state, with the ways to hold one back and to let it go. */
export function LetterTable({ letters, page, zone, now, mayWrite }: LetterTableProps) {
  return (
    <Table
      label="Letters"
      rows={letters}
      rowKey={({ id }) => id}
      dense
      empty={<EmptyState title="No letters here">Letters in this state are listed here, the newest first.</EmptyState>}
      columns={[
        { key: "kind", label: "Letter", names: true, cell: ({ kind }) => kind },
        { key: "to", label: "To", cell: ({ recipient }) => recipient },
        { key: "queued", label: "Written", cell: ({ queuedAt }) => <Instant at={queuedAt} zone={zone} bare /> },
        { key: "where", label: "Where it is", cell: (letter) => <Where letter={letter} zone={zone} now={now} /> },
        {
          key: "act",
          label: "Act",
          cell: ({ id, state, kind, recipient }) => {
            if (!mayWrite || state === "sent" || state === "failed") return "–";
            const held = state === "held";
            return (
              <PostButton
                action={`${page}/${held ? "released" : "held"}`}
                values={{ mailId: id }}
                about={`the ${kind} to ${recipient}`}
                small
              >
                {held ? "Release" : "Hold back"}
              </PostButton>
            );
          },
        },
      ]}
    />
  );
}
