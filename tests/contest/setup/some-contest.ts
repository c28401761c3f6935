import fc from "fast-check";
import { type ContestFile, type FileCriterion, readContestFile } from "#app/contest/setup/contest-file.ts";
import { smallFile } from "./small-file.ts";

const awkward = fc.constantFrom(
  "yes",
  "null",
  "~",
  "2013",
  "0x1F",
  "1e3",
  ".inf",
  "- dash",
  "# not a comment",
  "colon: here",
  "{ flow }",
  "[a, b]",
  "&anchor",
  "*alias",
  "!tag",
  "%YAML 1.1",
  "'single'",
  '"double"',
  "back\\slash",
  "|",
  "> folded",
  "---",
  "? key",
  "2013-09-15 23:59",
  "<<",
  "a,b",
  "tail #x",
  "\u00e9\u{1f980} \u4e2d",
);
const fits = (text: string) =>
  /^\S(.*\S)?$/su.test(text) && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text);
const line = fc.oneof(
  awkward,
  fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter((text) => text === text.trim() && fits(text)),
);
const paragraphs = fc
  .array(
    fc.oneof(
      line,
      line.map((text) => `    ${text}`),
      line.map((text) => `${text}  `),
      fc.constant(""),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.join("\n").trim())
  .filter((text) => text !== "");

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,3}$/);
const slugs = (maxLength: number) => fc.uniqueArray(slug, { minLength: 1, maxLength });
const zone = fc.constantFrom(
  "UTC",
  "America/Los_Angeles",
  "Europe/London",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
);

// Minutes, seconds and milliseconds, often in the hours in which clocks are changed.
const instant = fc.oneof(
  fc.integer({ min: 5_500_000, max: 45_000_000 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 330_000_000, max: 2_700_000_000 }).map((seconds) => seconds * 1000),
  fc.integer({ min: 330_000_000_000, max: 2_700_000_000_000 }),
  fc
    .tuple(
      fc.constantFrom(1_383_469_200_000, 1_362_909_600_000, 1_382_832_000_000, 1_365_260_400_000),
      fc.integer({ min: -4, max: 8 }),
    )
    .map(([change, quarters]) => change + quarters * 900_000),
);

const criterion = (id: string): fc.Arbitrary<FileCriterion> =>
  fc
    .record({
      name: line,
      question: line,
      weight: fc.constantFrom(0.1, 1, 2.5, 7),
      low: fc.integer({ min: -3, max: 3 }),
      texts: fc.tuple(line, line),
    })
    .map(({ low, texts, ...rest }) => ({
      ...rest,
      id,
      kind: "mark" as const,
      scale: { min: low, max: low + 5, step: 0.5 },
      anchors: [
        { value: low, text: texts[0] },
        { value: low + 5, text: texts[1] },
      ],
    }));
const shown = (id: string): fc.Arbitrary<FileCriterion> =>
  fc
    .record({ name: line, question: line, kind: fc.constantFrom("shown" as const, "gate" as const) })
    .map((rest) => ({ ...rest, id, weight: 0, anchors: [] }));
const criteria = slugs(4).chain(([first = "x", ...others]) =>
  fc.tuple(criterion(first), ...others.map((id) => fc.oneof(criterion(id), shown(id)))),
);

const window = (opensAt: number, closesAt: number) => ({ opensAt, closesAt });
const calendar = fc.uniqueArray(instant, { minLength: 8, maxLength: 8 }).chain((instants) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = instants.toSorted((one, other) => one - other);
  return fc.record({
    registration: fc.constant(window(a, d)),
    submission: fc.constant(window(b, e)),
    nomination: fc.constant(window(c, f)),
    judging: fc.constant(window(g, h)),
    graceMinutes: fc.integer({ min: 0, max: 60 }),
    dates: fc.tuple(line, line, instant, fc.boolean()).map(([one, other, at, about]) => [
      { slug: "one", name: one, at, about },
      { slug: "two", name: other, on: "2013-09-30", about: !about },
    ]),
  });
});

function small(): ContestFile {
  const read = readContestFile(smallFile);
  if (!read.ok) throw new Error("The small file does not read.");
  return read.contest;
}

/** Contests of every kind that a file can describe, with texts and instants that are hard to write down. */
export const someContest: fc.Arbitrary<ContestFile> = fc
  .record({
    slug: slug.map((text) => `x-${text}`),
    name: line,
    description: paragraphs,
    zone,
    calendar,
    rules: fc.record({
      version: fc.integer({ min: 1, max: 9 }),
      title: line,
      text: paragraphs,
      affirmations: slugs(4).chain((ids) => fc.tuple(...ids.map((id) => line.map((text) => ({ id, text }))))),
    }),
    categories: slugs(4).chain((ids) =>
      fc.tuple(
        ...ids.map((each, index) =>
          fc
            .record({ rewards: line, decided: fc.constantFrom("marks" as const, "vote" as const), text: line })
            .map(({ text, ...rest }) => ({
              ...rest,
              slug: each,
              name: `Category ${index}`,
              prizes: [
                { kind: "cash" as const, amount: 100.5, currency: "USD", text },
                { kind: "other" as const, text },
              ],
            })),
        ),
      ),
    ),
    criteria: fc.record({ nomination: criteria, judging: criteria }),
    tie: fc.record({ precision: fc.integer({ min: 0, max: 6 }), tooClose: fc.constantFrom(0.5, 0.625, 1) }),
    people: line.map((name) => ({
      organizers: [{ login: "Ada-1", name }],
      nominators: [{ address: "a.b+c@example.org", githubWaiver: name }],
      judges: [{ login: "1e3", kind: "sponsor" as const }],
      auditors: [],
    })),
  })
  .map((parts) => ({ ...small(), ...parts }));
