import { z } from "zod";
import { TALLY_METHODS } from "../judging/tally/tally.ts";
import { CHECK_KINDS } from "../repository/checks/finding.ts";
import { CRITERION_KINDS, PANEL_KINDS } from "../vocabulary.ts";
import {
  address,
  contestSlug,
  currency,
  day,
  licence,
  login,
  repository,
  slug,
  time,
  url,
  zone,
} from "./contest-file-values.ts";
import { choice, count, line, markdown, number, shaped, yesOrNo } from "./contest-file-words.ts";

export const FORMAT = "laurels-contest/1";

/** What GitHub's readings can show beside a criterion: a check, or a figure that no rule tests. */
export const CRITERION_FACTS = [...CHECK_KINDS, "contributors"] as const;
export const PRIZE_KINDS = ["cash", "credits", "trip", "trophy", "other"] as const;

const title = () => line(120, "Write a name of at most 120 characters.");
const sentence = () => line(300, "Write one sentence.");
const window = z.strictObject({ opens: time, closes: time });
const oneOrMore = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(100);

const announcedDate = z.strictObject({
  slug: slug(),
  name: title(),
  at: time.optional(),
  on: day.optional(),
  about: yesOrNo().default(false),
});

const prizePart = z.strictObject({
  kind: choice(PRIZE_KINDS),
  amount: number(0, 1e9).optional(),
  currency: currency.optional(),
  text: sentence(),
});

const category = z.strictObject({
  slug: slug(),
  name: title(),
  rewards: sentence(),
  decided: choice(["marks", "vote"]),
  prizes: oneOrMore(prizePart),
});

const criterion = z.strictObject({
  id: slug(),
  name: title(),
  question: sentence(),
  kind: choice(CRITERION_KINDS),
  weight: number(0, 1000).optional(),
  scale: z.strictObject({ min: number(-1000, 1000), max: number(-1000, 1000), step: number(0.01, 1000) }).optional(),
  anchors: z
    .array(z.strictObject({ value: number(-1000, 1000), text: sentence() }))
    .max(50)
    .default([]),
  categories: oneOrMore(slug()).optional(),
  facts: oneOrMore(choice(CRITERION_FACTS)).optional(),
});

const seen = z
  .strictObject({
    others: choice(["never", "after-mine", "always"]).default("after-mine"),
    names: yesOrNo().default(false),
    entrantsHidden: yesOrNo().default(false),
  })
  .prefault({});

const person = { login: login.optional(), address: address.optional(), name: title().optional() };
const waived = { githubWaiver: sentence().optional() };
const people = <T extends z.ZodType>(each: T) => z.array(each).max(500).default([]);

/** What a contest file may say, as it is written. Times are still texts here; what spans keys is checked elsewhere. */
export const contestFileSchema = z.strictObject({
  format: shaped((text) => text === FORMAT, "this portal does not read", `Write ${FORMAT}.`),
  slug: contestSlug,
  name: title(),
  tagline: sentence(),
  description: markdown(20_000, "Write what the contest is about, in Markdown."),
  partnerOf: slug().optional(),
  sponsor: z.strictObject({ name: title(), url }),
  zone,
  calendar: z.strictObject({
    registration: window,
    submission: window,
    nomination: window,
    judging: window,
    graceMinutes: count(0, 10_080).default(0),
    dates: z.array(announcedDate).max(50).default([]),
  }),
  rules: z.strictObject({
    version: count(1, 10_000),
    title: title(),
    text: markdown(200_000, "Write the rules in Markdown."),
    affirmations: oneOrMore(
      z.strictObject({ id: slug(), text: line(1000, "Write the statement that each contestant affirms.") }),
    ),
  }),
  team: z.strictObject({ maximum: count(1, 100).default(5) }).prefault({}),
  finalists: z.strictObject({ cap: count(1, 1000).default(50), answerHours: count(1, 2160).default(48) }).prefault({}),
  winners: z
    .strictObject({
      answerHours: count(1, 2160).default(48),
      documents: z
        .array(z.strictObject({ id: slug(), name: title() }))
        .max(50)
        .default([]),
    })
    .prefault({}),
  panel: z
    .strictObject({
      maximum: count(1, 100).default(6),
      sponsor: count(0, 100).default(1),
      independent: count(0, 100).default(5),
    })
    .prefault({}),
  reviewsPerEntry: z
    .strictObject({ nomination: count(1, 50).default(3), judging: count(1, 50).default(3) })
    .prefault({}),
  categories: oneOrMore(category),
  criteria: z.strictObject({ nomination: oneOrMore(criterion), judging: oneOrMore(criterion) }),
  visibility: z
    .strictObject({ nomination: seen, judging: seen, organizersSeeScores: yesOrNo().default(false) })
    .prefault({}),
  tie: z.strictObject({ precision: count(0, 6).default(2), tooClose: number(0.5, 1).optional() }).prefault({}),
  tally: z.strictObject({ method: choice(TALLY_METHODS).default("whole panel") }).prefault({}),
  licences: oneOrMore(licence),
  fork: z
    .strictObject({ required: choice(["off", "warn", "required"]).default("off"), of: repository.optional() })
    .prefault({}),
  platformProjects: z
    .array(z.strictObject({ repository, name: title(), purpose: sentence() }))
    .max(500)
    .default([]),
  people: z
    .strictObject({
      organizers: people(z.strictObject(person)),
      nominators: people(z.strictObject({ ...person, ...waived })),
      judges: people(
        z.strictObject({ ...person, ...waived, kind: choice(PANEL_KINDS), categories: oneOrMore(slug()).optional() }),
      ),
      auditors: people(z.strictObject(person)),
    })
    .prefault({}),
});

export type WrittenContestFile = z.output<typeof contestFileSchema>;
