import { Link } from "@remix-run/react";
import type { ReviewState } from "#app/contest/judging/desk/review-state.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";

export type DeskRowOnPage = {
  entryId: string;
  title: string;
  path: string;
  asked: boolean;
  state: ReviewState;
  finished: number;
  scores: number[];
};

const WORDS: Record<ReviewState, string> = {
  "not begun": "Not begun",
  begun: "Begun",
  submitted: "Submitted",
  "to confirm": "To confirm: a newer version is in force",
};

const TONES: Record<ReviewState, string> = {
  "not begun": "text-muted",
  begun: "text-ink",
  submitted: "text-laurel",
  "to confirm": "text-caution-ink",
};

function scoreText(scores: number[]): string {
  return scores.length === 0 ? "–" : scores.map((score) => score.toFixed(2)).join(" / ");
}

type DeskTableProps = { rows: readonly DeskRowOnPage[]; empty: { title: string; text: string } };

/** The entries of one's desk, each with where one's own review stands. */
export function DeskTable({ rows, empty }: DeskTableProps) {
  return (
    <Table
      label="Entries to review"
      rows={rows}
      rowKey={({ entryId }) => entryId}
      empty={<EmptyState title={empty.title}>{empty.text}</EmptyState>}
      columns={[
        { key: "title", label: "Entry", cell: ({ title, path }) => <Link to={path}>{title}</Link> },
        {
          key: "state",
          label: "Your review",
          cell: ({ state }) => <span className={TONES[state]}>{WORDS[state]}</span>,
        },
        { key: "score", label: "Your score", numeric: true, cell: ({ scores }) => scoreText(scores) },
        { key: "finished", label: "Reviews so far", numeric: true, cell: ({ finished }) => finished },
      ]}
    />
  );
}
