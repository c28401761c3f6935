export type Cell = string | number | boolean | null | undefined;

// Spreadsheets run a cell that begins with one of these as a formula; some read the full-width signs too.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const needsQuotes = /[",;|\t\r\n]|^[\s']|\s$|^$/;

/**
 * Rows as a CSV file that spreadsheets open in UTF-8 (RFC 4180, with a byte order mark). Text that would run as a
 * formula gets an apostrophe in front, which `readCsv` takes away again; numbers are written as they are.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell before `writeCsv` made it safe. */
export function originalText(written: string): string {
  return written.startsWith("'") && formula.test(written) ? written.slice(1) : written;
}
