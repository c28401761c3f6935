import { Link } from "@remix-run/react";
import { classes } from "./classes.ts";
import { KEPT } from "./table-roles.ts";

export type IntervalRow = {
  key: string;
  label: string;
  to?: string;
  low: number;
  mid: number;
  high: number;
  /** Why the row is shaded, in words, e.g. "winner set". */
  shaded?: string;
};

type IntervalPlotProps = {
  /** What is plotted, e.g. "Scores in Best new monkey". */
  label: string;
  rows: readonly IntervalRow[];
  /** The ends of the axis. */
  from: number;
  to: number;
  digits?: number;
  /** What the whiskers are, e.g. "90 % interval". */
  whiskers?: string;
};

function Whisker({ row, place }: { row: IntervalRow; place: (value: number) => string }) {
  return (
    <svg width="100%" height="24" className="interval" aria-hidden>
      <line className="interval-axis" x1="0" x2="100%" y1="12" y2="12" />
      <line x1={place(row.low)} x2={place(row.high)} y1="12" y2="12" strokeWidth="2" />
      <line x1={place(row.low)} x2={place(row.low)} y1="7" y2="17" strokeWidth="1.5" />
      <line x1={place(row.high)} x2={place(row.high)} y1="7" y2="17" strokeWidth="1.5" />
      <circle cx={place(row.mid)} cy="12" r="4.5" />
    </svg>
  );
}

/** Entries as rows, a dot and a whisker each on one axis, the numbers beside them. Reads without colour and in print. */
export function IntervalPlot({ label, rows, from, to, digits = 2, whiskers = "90 % interval" }: IntervalPlotProps) {
  const place = (value: number) =>
    `${Math.min(100, Math.max(0, ((value - from) / (to - from || 1)) * 100)).toFixed(2)}%`;
  return (
    <table {...KEPT.table} className="table interval-plot">
      <caption className="sr-only">{label}</caption>
      <thead {...KEPT.rowgroup}>
        <tr {...KEPT.row}>
          <th {...KEPT.columnheader} scope="col">
            Entry
          </th>
          <th {...KEPT.columnheader} scope="col" aria-hidden className="interval-cell">
            <span className="flex justify-between">
              <span>{from}</span>
              <span>{to}</span>
            </span>
          </th>
          <th {...KEPT.columnheader} scope="col" className="is-number">
            Score
          </th>
          <th {...KEPT.columnheader} scope="col" className="is-number">
            {whiskers}
          </th>
        </tr>
      </thead>
      <tbody {...KEPT.rowgroup}>
        {rows.map((row) => (
          <tr key={row.key} {...KEPT.row} className={classes(row.shaded && "is-shaded")}>
            <th {...KEPT.rowheader} scope="row">
              {row.to ? <Link to={row.to}>{row.label}</Link> : row.label}
              {row.shaded ? <span className="block text-xs font-medium text-gold-ink">{row.shaded}</span> : null}
            </th>
            <td {...KEPT.cell} aria-hidden className="interval-cell">
              <Whisker row={row} place={place} />
            </td>
            <td {...KEPT.cell} className="is-number" data-label="Score">
              {row.mid.toFixed(digits)}
            </td>
            <td {...KEPT.cell} className="is-number" data-label={whiskers}>
              {row.low.toFixed(digits)} to {row.high.toFixed(digits)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
