import { Link } from "@remix-run/react";
import type { TallyRow } from "#app/contest/judging/tally/tally.ts";
import { CategoryEmblem } from "../category-emblem.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../section.tsx";
import { type Column, Table } from "../table.tsx";
import { PanelNotes } from "./panel-notes.tsx";
import { ScoreExplanations } from "./score-explanations.tsx";
import { ScorePlot } from "./score-plot.tsx";

export type TitledRow = TallyRow & { title: string };

type CategoryTallyProps = {
  slug: string;
  name: string;
  headline: string;
  /** Null while the tally is being computed. */
  rows: readonly TitledRow[] | null;
  /** What the whole-panel method says of the category; null by weighted means. */
  panel: {
    winnerSet: readonly string[];
    islands: number;
    joining: readonly string[];
    turned: readonly string[];
  } | null;
  inputHash: string;
  precision: number;
  ballots: string;
  /** How a judge is called on this page. */
  judgeOf: (judgeId: string) => string;
};

type Shown = (value: number | null | undefined) => string;

const plainColumns = (shown: Shown): Column<TitledRow>[] => [
  { key: "rank", label: "Rank", numeric: true, cell: ({ rank }) => rank ?? "unranked" },
  { key: "title", label: "Entry", names: true, cell: ({ title }) => title },
  { key: "score", label: "Score", numeric: true, cell: ({ score }) => shown(score) },
  { key: "count", label: "Reviews", numeric: true, cell: ({ count }) => count },
  { key: "spread", label: "Spread", numeric: true, cell: ({ spread }) => shown(spread) },
  { key: "range", label: "Lowest to highest", numeric: true, cell: ({ min, max }) => `${shown(min)} to ${shown(max)}` },
];

const between = (low: string | number | undefined, high: string | number | undefined) =>
  low === undefined || high === undefined ? "–" : low === high ? `${low}` : `${low} to ${high}`;

const panelColumns = (shown: Shown): Column<TitledRow>[] => [
  { key: "rank", label: "Rank", numeric: true, cell: ({ rank }) => rank ?? "unranked" },
  { key: "title", label: "Entry", names: true, cell: ({ title }) => title },
  { key: "score", label: "Score", numeric: true, cell: ({ score }) => shown(score) },
  {
    key: "interval",
    label: "90 % interval",
    numeric: true,
    cell: ({ panel }) => (panel ? between(shown(panel.lower), shown(panel.upper)) : "–"),
  },
  { key: "ranks", label: "Rank, 90 %", numeric: true, cell: ({ panel }) => between(panel?.rankLow, panel?.rankHigh) },
  {
    key: "best",
    label: "Best",
    numeric: true,
    cell: ({ panel }) => (panel ? `${(panel.pBest * 100).toFixed(0)} %` : "–"),
  },
  { key: "mean", label: "Plain mean", numeric: true, cell: ({ panel }) => shown(panel?.rawMean) },
  {
    key: "count",
    label: "Reviews",
    numeric: true,
    cell: ({ count }) => (count === 1 ? "1, a wide interval" : count),
  },
];

/** The ranking of one category with its numbers, its picture, and how each score came about. */
export function CategoryTally(props: CategoryTallyProps) {
  const { slug, name, headline, rows, panel, inputHash, precision, ballots, judgeOf } = props;
  const shown: Shown = (value) => (value === null || value === undefined ? "–" : value.toFixed(precision));
  const heading = (
    <span className="flex items-center gap-3">
      <CategoryEmblem slug={slug} />
      {name}
    </span>
  );
  if (!rows)
    return (
      <Section title={heading}>
        <EmptyState title="The tally is being computed">Reload the page in a moment.</EmptyState>
      </Section>
    );
  const tied = rows.filter(({ rank }) => rank === 1).length > 1;
  return (
    <Section title={heading} lead={headline} actions={tied ? <Link to={ballots}>Open a ballot</Link> : null}>
      {panel ? (
        <div className="mb-8">
          <ScorePlot name={name} rows={rows} winnerSet={panel.winnerSet} precision={precision} />
        </div>
      ) : null}
      <Table
        label={`Tally of ${name}`}
        rows={rows}
        rowKey={({ entryId }) => entryId}
        dense
        empty={<EmptyState title="No candidacies">No finalist competes in this category.</EmptyState>}
        columns={panel ? panelColumns(shown) : plainColumns(shown)}
      />
      {panel && rows.length > 1 ? <PanelNotes {...panel} /> : null}
      {panel ? <ScoreExplanations rows={rows} precision={precision} judgeOf={judgeOf} /> : null}
      {inputHash ? (
        <p className="mt-3 text-xs text-muted">
          Hash of the input: <span className="font-mono break-all">{inputHash}</span>
        </p>
      ) : null}
    </Section>
  );
}
