/** Drawn as blocks on a phone, a table loses its meaning in some browsers unless its roles are said aloud. */
export const KEPT = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
