import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type CoverageRow = {
  key: string;
  label: string;
  to?: string;
  /** What has been done, and how much is wanted; more than wanted is drawn full. */
  done: number;
  wanted: number;
  /** What to say after the numbers, e.g. "one more review would help". */
  note?: ReactNode;
};

function Cells({ done, wanted }: { done: number; wanted: number }) {
  const count = Math.max(1, wanted);
  const width = 100 / count;
  if (count > 24) {
    return (
      <svg width="100%" height="12" className="coverage" aria-hidden>
        <rect className="coverage-open" width="100%" height="12" />
        <rect className="coverage-done" width={`${Math.min(100, done * width)}%`} height="12" />
      </svg>
    );
  }
  const starts = Array.from({ length: count }, (_, cell) => cell * width);
  return (
    <svg width="100%" height="12" className="coverage" aria-hidden>
      {starts.map((start) => (
        <rect
          key={start}
          className={Math.round(start / width) < done ? "coverage-done" : "coverage-open"}
          x={`${start}%`}
          y="1"
          width={`${width * 0.92}%`}
          height="10"
          rx="1.5"
        />
      ))}
    </svg>
  );
}

/** How much of what is wanted has been done, a row each: a cell for each review, filled when it is there. */
export function CoverageBars({ label, rows }: { label: string; rows: readonly CoverageRow[] }) {
  return (
    <ul aria-label={label} className="border-t border-line text-sm">
      {rows.map((row) => (
        <li key={row.key} className="coverage-row">
          <span className="min-w-0 font-medium">{row.to ? <Link to={row.to}>{row.label}</Link> : row.label}</span>
          <Cells done={row.done} wanted={row.wanted} />
          <span className="whitespace-nowrap text-right tabular-nums">
            {row.done} of {row.wanted}
          </span>
          {row.note ? <span className="coverage-note">{row.note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
