import { createElement as make } from "react";
import { describe, expect, it } from "vitest";
import { STATE_WORDS } from "#app/contest/vocabulary.ts";
import { CategoryEmblem } from "#app/ui/category-emblem.tsx";
import { CheckRow } from "#app/ui/check-row.tsx";
import { Countdown } from "#app/ui/countdown.tsx";
import { Course } from "#app/ui/course.tsx";
import { CoverageBars } from "#app/ui/coverage-bars.tsx";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { IntervalPlot } from "#app/ui/interval-plot.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { StateWord } from "#app/ui/state-word.tsx";
import { Table } from "#app/ui/table.tsx";
import { rendered, tag, text } from "./rendered.tsx";

const zone = "America/Los_Angeles";
const opensAt = Date.parse("2013-03-13T20:00:00-07:00");
const closesAt = Date.parse("2013-09-16T00:00:00-07:00");
const now = closesAt - 3 * 3_600_000 - 20 * 60_000;

describe("an instant on a page", () => {
  it("has the machine's form and the contest's, and the time left", async () => {
    const markup = await rendered(make(Instant, { at: closesAt, zone, now, closing: true }));
    expect(tag(markup, "time")).toContain('dateTime="2013-09-16T07:00:00.000Z"');
    expect(text(markup)).toBe("Sun 15 Sep 2013, 23:59 PDT , in 3 h 20 min");
  });

  it("says nothing relative on a page that may be old", async () => {
    expect(text(await rendered(make(Instant, { at: closesAt, zone, closing: true })))).toBe(
      "Sun 15 Sep 2013, 23:59 PDT",
    );
    expect(await rendered(make(Countdown, { to: closesAt, after: "closed" }))).toBe("");
  });

  it("counts down to the close and is over at it", async () => {
    const at = async (instant: number) =>
      text(await rendered(make(Countdown, { to: closesAt, now: instant, before: "closes in", after: "closed" })));
    expect(await at(closesAt - 1_000)).toBe("closes in 1 s");
    expect(await at(closesAt)).toBe("closed");
  });
});

describe("the course", () => {
  const stages = [
    { name: "Submission", opensAt, closesAt, state: "open" as const },
    { name: "Winners announced", opensAt: closesAt + 60 * 86_400_000, state: "ahead" as const },
  ];

  it("is a table that says what its bars show", async () => {
    const markup = await rendered(make(Course, { stages, now, zone }));
    const rows = markup
      .split("<tr")
      .slice(2)
      .map((row) => text(`<tr${row}`));
    expect(rows[0]).toBe("Submission open now 13 Mar, 20:00 15 Sep, 23:59");
    expect(rows[1]).toMatch(/^Winners announced to come 14 Nov, 23:00 /);
    for (const svg of markup.match(/<svg[^>]*>/g) ?? []) expect(svg).toContain('aria-hidden="true"');
  });

  it("names its zone and its years", async () => {
    const markup = await rendered(make(Course, { stages, now, zone }));
    expect(text(markup)).toContain("13 Mar 2013 to 14 Nov 2013, times in America/Los Angeles (PDT)");
  });

  it("draws now where it is, and not on a page that may be old", async () => {
    expect(await rendered(make(Course, { stages, now, zone }))).toContain("course-now-word");
    expect(await rendered(make(Course, { stages, zone }))).not.toContain("course-now");
  });

  it("says in words when a moment has no time of day", async () => {
    const moment = { name: "Finalists are told", opensAt, state: "closed" as const, when: "about 13 Mar" };
    const markup = await rendered(make(Course, { stages: [...stages, moment], now, zone }));
    expect(text(markup)).toContain("Finalists are told past about 13 Mar");
  });

  it("leaves nothing where there is no stage", async () => {
    expect(await rendered(make(Course, { stages: [], now, zone }))).toBe("");
  });
});

describe("a table", () => {
  const columns = [
    { key: "title", label: "Entry", cell: (row: { title: string; score: number }) => row.title },
    {
      key: "score",
      label: "Score",
      numeric: true,
      sorted: "descending" as const,
      cell: (row: { score: number }) => row.score.toFixed(2),
    },
  ];
  const rowKey = (row: { title: string }) => row.title;

  it("has heads for its columns and its rows, and a label before each value on a phone", async () => {
    const rows = [{ title: "Chaos Lemur", score: 4.5 }];
    const markup = await rendered(make(Table<(typeof rows)[number]>, { label: "Entries", columns, rows, rowKey }));
    expect(tag(markup, "th", 'scope="col"', 'aria-sort="descending"')).toContain("is-number");
    expect(tag(markup, "th", 'scope="row"')).not.toBe("");
    expect(tag(markup, "td")).toContain('data-label="Score"');
    expect(text(/<caption[^>]*>.*?<\/caption>/.exec(markup)?.[0] ?? "")).toBe("Entries");
  });

  it("makes room for what to say when there are no rows", async () => {
    const markup = await rendered(
      make(Table<{ title: string; score: number }>, {
        label: "Entries",
        columns,
        rows: [],
        rowKey,
        empty: "No entry yet.",
      }),
    );
    expect(markup).toBe("No entry yet.");
  });
});

describe("what is said by shape is said by word too", () => {
  it.each(STATE_WORDS)("the state word %s", async (word) => {
    const markup = await rendered(make(StateWord, { word }));
    expect(text(markup)).toBe(word);
    expect(tag(markup, "svg")).toContain('aria-hidden="true"');
  });

  it("every state word has a look of its own", async () => {
    const looks = await Promise.all(
      STATE_WORDS.map(async (word) => (await rendered(make(StateWord, { word }))).replace(word, "")),
    );
    const shared = looks.filter((look, place) => looks.indexOf(look) !== place);
    // Withdrawn and not selected are both quiet; ineligible and disqualified both stop.
    expect(shared).toHaveLength(2);
  });

  it.each(["pending", "pass", "warn", "fail", "unknown", "overruled"] as const)(
    "the check outcome %s",
    async (outcome) => {
      const words = text(await rendered(make(CheckRow, { outcome, title: "Licence" })));
      expect(words.replace("Licence", "").trim()).not.toBe("");
    },
  );

  it("an interval's numbers stand beside its picture", async () => {
    const rows = [{ key: "a", label: "Lemur", low: 3.9, mid: 4.4, high: 4.75, shaded: "winner set" }];
    const markup = await rendered(make(IntervalPlot, { label: "Scores", rows, from: 0, to: 5 }));
    expect(text(markup.slice(markup.indexOf("<tbody")))).toBe("Lemur winner set 4.40 3.90 to 4.75");
    expect(tag(markup, "circle")).toContain('cx="88.00%"');
  });

  it("coverage is told in numbers, and fills one cell for each review", async () => {
    const rows = [{ key: "a", label: "Lemur", done: 2, wanted: 3 }];
    const markup = await rendered(make(CoverageBars, { label: "Reviews", rows }));
    expect(text(markup)).toBe("Lemur 2 of 3");
    expect(markup.match(/coverage-done/g)).toHaveLength(2);
    expect(markup.match(/coverage-open/g)).toHaveLength(1);
  });

  it("progress is told in numbers", async () => {
    const markup = await rendered(make(Progress, { done: 12, total: 45, label: "reviews" }));
    expect(text(markup)).toBe("12 / 45 reviews");
    expect(tag(markup, "progress")).toMatch(/value="12".*max="45"|max="45".*value="12"/);
  });
});

describe("small things", () => {
  it("a refusal is an alert with its reason and what to do", async () => {
    const markup = await rendered(
      make(RefusalNote, { reason: "The stage has closed.", remedy: "Write to the organizers." }),
    );
    expect(tag(markup, "div", 'role="alert"')).not.toBe("");
    expect(text(markup)).toBe("The stage has closed. Write to the organizers.");
  });

  it("definition rows leave out what is not known", async () => {
    const rows = [
      { term: "Licence", detail: "Apache-2.0" },
      { term: "Fork", detail: null },
    ];
    expect(text(await rendered(make(DefinitionRows, { rows })))).toBe("Licence Apache-2.0");
  });

  it("a category keeps its emblem, and the model contest's ten differ", async () => {
    const slugs = [
      "best-example-mash-up",
      "best-new-monkey",
      "best-code-quality",
      "best-new-feature",
      "best-operational-tools",
      "best-portability",
      "best-performance",
      "best-datastore-integration",
      "best-usability",
      "judges-choice",
    ];
    const emblems = await Promise.all(slugs.map((slug) => rendered(make(CategoryEmblem, { slug }))));
    expect(new Set(emblems).size).toBe(10);
    expect(await rendered(make(CategoryEmblem, { slug: "something-else" }))).toBe(
      await rendered(make(CategoryEmblem, { slug: "something-else" })),
    );
  });
});
