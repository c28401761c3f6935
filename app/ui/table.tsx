import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { KEPT } from "./table-roles.ts";

export type Column<Row> = {
  key: string;
  label: ReactNode;
  /** What stands in the cell. */
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right, in figures of one width. */
  numeric?: boolean;
  /** The cell that names the row; the first one unless told. */
  names?: boolean;
  sorted?: "ascending" | "descending";
};

type TableProps<Row> = {
  /** What the table shows, for those who cannot see it; `caption` draws it too. */
  label: string;
  caption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Less air between the rows. */
  dense?: boolean;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
};

/**
 * A real table with a sticky head. On a phone each row becomes a small list with the column's label before each value, so
 * labels should be short words.
 */
export function Table<Row>({ label, caption = false, columns, rows, rowKey, dense = false, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const naming = columns.find((column) => column.names) ?? columns[0];
  return (
    <table {...KEPT.table} className={classes("table", dense && "table-dense")}>
      <caption className={caption ? "table-caption-shown" : "sr-only"}>{label}</caption>
      <thead {...KEPT.rowgroup}>
        <tr {...KEPT.row}>
          {columns.map((column) => (
            <th
              key={column.key}
              {...KEPT.columnheader}
              scope="col"
              aria-sort={column.sorted}
              className={column.numeric ? "is-number" : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...KEPT.rowgroup}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...KEPT.row}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} names={column === naming} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const className = column.numeric ? "is-number" : undefined;
  if (names) {
    return (
      <th {...KEPT.rowheader} scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td {...KEPT.cell} className={className} data-label={typeof column.label === "string" ? column.label : undefined}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
