import { IntervalPlot } from "../interval-plot.tsx";
import type { TitledRow } from "./category-tally.tsx";

type ScorePlotProps = { name: string; rows: readonly TitledRow[]; winnerSet: readonly string[]; precision: number };

/** The scores of a category with their intervals, those shaded that may be the best. Nothing for a single one. */
export function ScorePlot({ name, rows, winnerSet, precision }: ScorePlotProps) {
  const isOpen = (entryId: string) => winnerSet.length > 1 && winnerSet.includes(entryId);
  const scored = rows.flatMap(({ entryId, title, score, panel }) => {
    if (!panel || score === null) return [];
    const row = { key: entryId, label: title, low: panel.lower, mid: score, high: panel.upper };
    return [isOpen(entryId) ? { ...row, shaded: "may be the best" } : row];
  });
  if (scored.length < 2) return null;
  const ends = scored.flatMap(({ low, high }) => [low, high]);
  const from = Number(Math.min(...ends).toFixed(1));
  const to = Number(Math.max(...ends).toFixed(1));
  return <IntervalPlot label={`Scores in ${name}`} rows={scored} from={from} to={to} digits={precision} />;
}
