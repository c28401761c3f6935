import { originalText } from "./csv.ts";

/** One row and the line of the file on which it begins, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvReading = { ok: true; rows: CsvRow[] } | { ok: false; line: number; problem: string };

interface Piece {
  text: string;
  quoted: boolean;
  end: number;
}

/** Reads a CSV file with commas, as spreadsheets and `writeCsv` write it. Empty lines are left out. */
export function readCsv(file: string): CsvReading {
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] };
    let quoted = false;
    for (;;) {
      const piece = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      if (typeof piece === "string") return { ok: false, line, problem: piece };
      row.cells.push(originalText(piece.text));
      line += countBreaks(piece.text);
      quoted ||= piece.quoted;
      at = piece.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    if (row.cells.length > 1 || quoted || row.cells[0] !== "") rows.push(row);
  }
  return { ok: true, rows };
}

function plainCell(text: string, from: number): Piece {
  let end = from;
  while (end < text.length && !",\r\n".includes(text.charAt(end))) end += 1;
  return { text: text.slice(from, end), quoted: false, end };
}

function quotedCell(text: string, from: number): Piece | string {
  let cell = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return "A quotation mark opens a cell here and none closes it.";
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      if (end < text.length && !",\r\n".includes(text.charAt(end)))
        return "Text follows the closing quotation mark of a cell.";
      return { text: cell, quoted: true, end };
    }
    cell += '"';
    at = quote + 2;
  }
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
