import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCsv } from "#app/render/csv.ts";
import { readCsv } from "#app/render/read-csv.ts";

const lineOf = (...cells: Parameters<typeof writeCsv>[0][number]) => writeCsv([cells]).slice(1, -2);

const cellText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "a", "＝", "\uFEFF"),
  }),
);

describe("writing", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
  ])("puts an apostrophe before %j", (text, written) => {
    expect(lineOf(text)).toBe(`"${written}"`);
  });

  it("leaves numbers, truth and emptiness as they are", () => {
    expect(lineOf(-1.5, true, null, undefined, "plain")).toBe("-1.5,true,,,plain");
  });

  it("quotes what would be read otherwise", () => {
    expect(lineOf('a"b', "a,b", "a;b", "two\nlines", " padded", "")).toBe(
      '"a""b","a,b","a;b","two\nlines"," padded",""',
    );
  });

  it("begins with a byte order mark and ends every row", () => {
    expect(writeCsv([["a"], ["b"]])).toBe("\uFEFFa\r\nb\r\n");
  });

  it("never writes a text that a spreadsheet runs", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const written = lineOf(text).replace(/^"/, "");
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe("a round trip", () => {
  it("keeps every text", () => {
    const row = fc.array(cellText, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const reading = readCsv(writeCsv(rows));
        expect(reading.ok && reading.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading", () => {
  it("names the line on which each row begins, over cells of several lines and empty lines", () => {
    expect(readCsv('name,note\nAda,"two\nlines"\n\nBo,x')).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ["name", "note"] },
        { line: 2, cells: ["Ada", "two\nlines"] },
        { line: 5, cells: ["Bo", "x"] },
      ],
    });
  });

  it("names the line of a quotation mark that is never closed", () => {
    expect(readCsv('a\nb\n"c')).toEqual({
      ok: false,
      line: 3,
      problem: "A quotation mark opens a cell here and none closes it.",
    });
  });

  it("refuses text behind a closing quotation mark", () => {
    expect(readCsv('"a"b')).toMatchObject({ ok: false, line: 1 });
  });
});
