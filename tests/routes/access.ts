/** Who stands before a door, as far as the contest of the test is concerned. */
export const ROLES = [
  "visitor",
  "person",
  "leader",
  "contestant",
  "nominator",
  "judge",
  "organizer",
  "auditor",
  "administrator",
  "organizer elsewhere",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a door answers: its page, the way on to another, the sign-in page, a no for want of the role, a no for another
 * reason, just what it says of a thing that does not exist, or that it takes no forms.
 */
export type Answer = "page" | "sent on" | "sign in" | "refused" | "not now" | "absent" | "no such act";

type Who = "anyone" | "signed in" | "nobody" | readonly Role[];

export type Line = {
  path: string;
  reads: Who;
  posts: Who;
  /** What readers get where it is not the page, because of where the contest stands. */
  shows: Answer;
  /** What the signed-in others get; usually that the role is wanting. */
  others: Answer;
  /** The object in the address, parameter by parameter, in the words of planted.ts. */
  here: string;
  /** Objects that must look to those who may read here as if they did not exist. */
  hidden: string[];
};

type More = Partial<Pick<Line, "shows" | "others" | "here" | "hidden">>;

const line = (path: string, reads: Who, posts: Who = "nobody", more: More = {}): Line => ({
  ...{ path, reads, posts, shows: "page", others: "refused", here: "", hidden: [] },
  ...more,
});

/** An address that only answers POST. */
const act = (path: string, posts: Who, more: More = {}): Line => line(path, "nobody", posts, more);

const organizer: Who = ["organizer"];
const desk: Who = ["organizer", "auditor"];
const team: Who = ["leader", "contestant"];
const judge: Who = ["judge"];
const nominator: Who = ["nominator"];
const administrator: Who = ["administrator"];

const elsewhere = ["entry-elsewhere", "absent"];
const shownEntry: More = { here: "finalist", hidden: ["entry-draft", "entry-withdrawn", ...elsewhere] };
const anyEntry: More = { here: "finalist", hidden: elsewhere };
const withEntrysEnd = (rest: string): More => ({
  here: `finalist/${rest}`,
  hidden: [`entry-elsewhere/${rest}`, `absent/${rest}`],
});
const forNominator: More = {
  here: "finalist",
  hidden: ["entry-conflicted", "entry-draft", "entry-withdrawn", ...elsewhere],
};
const forJudge: More = {
  here: "finalist",
  hidden: ["entry-conflicted", "entry-unassigned", "entry-draft", "entry-withdrawn", "entry-plain", ...elsewhere],
};
const anyAward: More = { here: "best-new-feature", hidden: ["absent"] };

/** A team sees no award before it was told, and never another team's. */
const toldAward: More = { here: "award-told", hidden: ["award-untold", "award-of-another", "absent"] };

/** Every address of the site: who may read it, who may post to it, and what must stay hidden behind it. */
export const ACCESS: readonly Line[] = [
  line("", "anyone"),
  line(":contest", "anyone"),
  line(":contest/categories", "anyone"),
  line(":contest/rules", "anyone"),
  line(":contest/platform", "anyone"),
  line(":contest/entries", "anyone"),
  line(":contest/entries/:entry", "anyone", "nobody", shownEntry),
  line(":contest/entries/:entry/badge.svg", "anyone", "nobody", shownEntry),
  line(":contest/winners", "anyone", "nobody", { shows: "absent" }),
  line(":contest/fairness", "anyone"),
  line(":contest/announcements", "anyone"),
  line(":contest/announcements/feed.xml", "anyone"),
  line(":contest/calendar.ics", "anyone"),
  line("*", "anyone", "nobody", { shows: "absent" }),
  line(":contest/receipts/:code", "anyone", "nobody", { here: "receipt", hidden: ["receipt-elsewhere", "absent"] }),
  act("webhooks/github", "anyone"),
  line("healthz", "anyone"),
  line("metrics", "anyone"),
  line("readyz", "anyone"),

  line("sign-in", ["visitor"], "nobody", { others: "sent on" }),
  act("sign-in/github", "anyone"),
  line("sign-in/github/callback", "anyone", "nobody", { shows: "not now" }),
  line("sign-in/link", "anyone", "anyone"),
  line("sign-in/link/:token", "anyone", "anyone", { here: "sign-in-token" }),
  act("sign-out", "anyone"),
  line("account", "signed in"),
  act("account/github", "signed in"),
  line("account/addresses", "signed in", "signed in"),
  act("account/addresses/removed", "signed in"),
  line("account/addresses/confirm/:token", ["person"], ["person"], { here: "address-token", others: "not now" }),
  act("account/invitations/:invitation", ["person"], { here: "invitation", others: "not now", hidden: ["absent"] }),
  act("account/invitations/:invitation/declined", ["person"], {
    here: "invitation-too",
    others: "not now",
    hidden: ["absent"],
  }),
  line("account/forms/:form", ["person"], "nobody", { here: "kept-form", others: "absent", hidden: ["absent"] }),
  line("account/record.json", "signed in"),
  act("account/sessions", "signed in"),
  act("account/sessions/:session", "signed in", { here: "own-session", hidden: ["session-of-another", "absent"] }),
  line("invitations/:token", "anyone", ["person"], { here: "invitation-token", others: "not now", hidden: ["absent"] }),
  line("first-administrator/:token", "signed in", "signed in", { here: "administrator-token", shows: "not now" }),
  line("demo/mailbox", "nobody", "nobody"),

  line("administrator", administrator, "nobody", { others: "absent" }),
  line("administrator/contests/new", administrator, administrator, { others: "absent" }),

  line(":contest/organizer", desk),
  line(":contest/organizer/entries", desk),
  line(":contest/organizer/entries/:entry", desk, "nobody", anyEntry),
  line(":contest/organizer/entries/:entry/readings", desk, "nobody", anyEntry),
  line(":contest/organizer/entries/:entry/eligibility", organizer, organizer, anyEntry),
  line(":contest/organizer/entries/:entry/ineligibility", organizer, organizer, anyEntry),
  line(":contest/organizer/entries/:entry/late-admission", organizer, organizer, anyEntry),
  line(":contest/organizer/entries/:entry/disqualification", organizer, organizer, anyEntry),
  line(":contest/organizer/entries/:entry/rulings/:ruling/ended", organizer, organizer, {
    here: "finalist/ruling",
    hidden: ["finalist/ruling-elsewhere", "entry-elsewhere/ruling-elsewhere", "entry-plain/ruling", "finalist/absent"],
  }),
  line(":contest/organizer/entries/:entry/checks/:repository/:kind", organizer, organizer, {
    here: "finalist/repository/licence",
    hidden: [
      "entry-plain/repository/licence",
      "entry-elsewhere/repository-elsewhere/licence",
      "finalist/absent/licence",
    ],
  }),
  act(":contest/organizer/entries/:entry/overrulings/:overruling/ended", organizer, {
    here: "finalist/overruling",
    hidden: ["entry-plain/overruling", "entry-elsewhere/overruling-elsewhere", "finalist/absent"],
  }),
  line(":contest/organizer/outbox", desk),
  act(":contest/organizer/outbox/held", organizer),
  act(":contest/organizer/outbox/released", organizer),
  line(":contest/organizer/announcements", desk, organizer),
  act(":contest/organizer/announcements/withdrawn", organizer),
  line(":contest/organizer/journal", desk),
  line(":contest/organizer/exports", desk),
  line(":contest/organizer/exports/:file", desk, "nobody", { here: "entries.csv", hidden: ["absent"] }),
  line(":contest/organizer/clauses", desk),
  line(":contest/organizer/github", desk),
  line(":contest/organizer/contest", desk, organizer),
  line(":contest/organizer/contest/file", desk),
  line(":contest/organizer/people", desk, organizer),
  act(":contest/organizer/people/invitations/:invitation/withdrawn", organizer, {
    here: "invitation-to-withdraw",
    hidden: ["invitation-elsewhere", "absent"],
  }),
  line(":contest/organizer/people/waivers/:account", organizer, organizer, {
    here: "account-of-judge",
    hidden: ["account-of-person", "account-elsewhere", "absent"],
  }),
  line(":contest/organizer/people/:role/:serving/ended", organizer, organizer, {
    here: "judge/serving-second",
    hidden: ["organizer/serving-elsewhere", "nominator/serving-second", "judge/absent"],
  }),

  line(":contest/organizer/nominations", desk),
  act(":contest/organizer/nominations/letters", organizer),
  act(":contest/organizer/nominations/moves", organizer),
  act(":contest/organizer/nominations/promotions", organizer),
  line(":contest/organizer/nominations/places/:place/withdrawn", organizer, organizer, {
    here: "place",
    hidden: ["place-elsewhere", "absent"],
  }),
  line(":contest/organizer/nominations/:entry", desk, organizer, anyEntry),
  line(":contest/organizer/nominations/:entry/alternate", desk, organizer, anyEntry),
  line(":contest/organizer/assignments", desk),
  act(":contest/organizer/assignments/all", organizer),
  act(":contest/organizer/assignments/taken-back", organizer),
  line(":contest/organizer/assignments/plan", desk, organizer),
  act(":contest/organizer/assignments/plan/applied", organizer),
  line(":contest/organizer/assignments/:entry", organizer, organizer, anyEntry),
  line(":contest/organizer/conflicts", desk, organizer),
  line(":contest/organizer/conflicts/pinned", organizer, organizer),
  act(":contest/organizer/conflicts/lifted", organizer),
  act(":contest/organizer/conflicts/decisions/taken-back", organizer),
  act(":contest/organizer/conflicts/searches", organizer),
  line(":contest/organizer/coverage", desk),
  line(":contest/organizer/coverage/changes", desk),
  line(":contest/organizer/coverage/reminders", organizer, organizer),
  line(":contest/organizer/sealing", desk, organizer),
  act(":contest/organizer/sealing/admissions/ended", organizer),
  line(":contest/organizer/sealing/:stage/reviews/:review", organizer, organizer, {
    here: "judging/stale-review",
    hidden: ["judging/fresh-review", "judging/absent"],
  }),
  line(":contest/organizer/sealing/:stage/reopened", organizer, organizer, {
    here: "nomination",
    hidden: ["registration", "absent"],
  }),
  line(":contest/organizer/tally", desk),
  line(":contest/organizer/ballots", desk, organizer),
  act(":contest/organizer/ballots/opened", organizer),
  act(":contest/organizer/ballots/closed", organizer),
  act(":contest/organizer/ballots/taken-back", organizer),
  line(":contest/organizer/awards", desk),
  line(":contest/organizer/awards/:category", desk, organizer, anyAward),
  act(":contest/organizer/awards/:category/approval", organizer, anyAward),
  line(":contest/organizer/awards/:category/withdrawal", organizer, organizer, anyAward),
  line(":contest/organizer/awards/:category/notice", organizer, organizer, anyAward),
  act(":contest/organizer/awards/:category/response", organizer, anyAward),
  act(":contest/organizer/awards/:category/documents", organizer, anyAward),
  act(":contest/organizer/awards/:category/confirmation", organizer, anyAward),
  act(":contest/organizer/awards/:category/parts", organizer, anyAward),
  line(":contest/organizer/awards/:category/loss", organizer, organizer, anyAward),
  line(":contest/organizer/publication", desk),
  line(":contest/organizer/publication/new", organizer, organizer, { shows: "not now" }),
  line(":contest/organizer/publication/retraction", organizer, organizer),

  line(":contest/enter", "signed in", "signed in"),
  line(":contest/team", team, team),
  act(":contest/team/invitations", team),
  act(":contest/team/invitations/withdrawn", team),
  act(":contest/team/removals", team),
  act(":contest/team/lead", team),
  act(":contest/team/departures", team),
  line(":contest/team/join/:token", "signed in", team, {
    here: "team-token",
    hidden: ["team-token-elsewhere", "absent"],
  }),
  line(":contest/entry", team, team),
  act(":contest/entry/draft", team),
  line(":contest/entry/missing", team),
  line(":contest/entry/preview", team, team),
  line(":contest/entry/submissions", team, team),
  line(":contest/entry/withdrawal", team, team),
  act(":contest/entry/withdrawal/undo", team),
  line(":contest/entry/awards", team),
  act(":contest/entry/awards/:award/accepted", team, toldAward),
  line(":contest/entry/awards/:award/declined", team, team, toldAward),
  line(":contest/entry/results", team),
  line(":contest/entry/certificate", team, "nobody", { shows: "not now" }),
  line(":contest/entry/receipts/:number", team, "nobody", { here: "1", hidden: ["4096", "absent"] }),
  line(":contest/entry/receipts/:number/receipt.json", team, "nobody", { here: "1", hidden: ["4096", "absent"] }),
  line(":contest/entry/repositories", team, team),
  act(":contest/entry/repositories/checks", team),
  act(":contest/entry/repositories/removals", team),

  line(":contest/nominating", nominator),
  line(":contest/nominating/conflicts", nominator, nominator),
  line(":contest/nominating/:entry", nominator, nominator, forNominator),
  act(":contest/nominating/:entry/draft", nominator, forNominator),
  act(":contest/nominating/:entry/confirmation", nominator, forNominator),
  line(":contest/nominating/:entry/recusal", nominator, nominator, forNominator),
  act(":contest/nominating/:entry/nominations/withdrawn", nominator, forNominator),
  line(":contest/nominating/:entry/nominations/:category", nominator, nominator, withEntrysEnd("best-new-feature")),

  line(":contest/judging", judge),
  line(":contest/judging/conflicts", judge, judge),
  line(":contest/judging/preferences", judge, judge),
  line(":contest/judging/ballots", judge, judge),
  act(":contest/judging/ballots/proposals/withdrawn", judge),
  line(":contest/judging/ballots/proposals/:category", judge, judge, {
    here: "judges-choice",
    hidden: ["best-new-feature", "absent"],
  }),
  line(":contest/judging/:entry", judge, judge, forJudge),
  act(":contest/judging/:entry/draft", judge, forJudge),
  act(":contest/judging/:entry/confirmation", judge, forJudge),
  line(":contest/judging/:entry/recusal", judge, judge, forJudge),
];

/** Everybody who may do something at the line's address, and two who may not: enough where only the object differs. */
export const someFor = (line: Line): Role[] =>
  ROLES.filter((role) => role === "visitor" || role === "person" || includes(line.reads, role) || mayPost(line, role));

const includes = (who: Who, role: Role) =>
  who === "anyone" || (who === "signed in" ? role !== "visitor" : who !== "nobody" && who.includes(role));

/** What a GET of the line's own object answers in a role. */
export function readAnswer({ reads, shows, others }: Line, role: Role): Answer {
  if (reads === "nobody") return "absent";
  if (includes(reads, role)) return shows;
  return role === "visitor" ? "sign in" : others;
}

export const mayPost = ({ posts }: Line, role: Role): boolean => includes(posts, role);

/** What an empty form posted to the line's own object gets in a role that may not post there. */
export function postAnswer({ posts, others }: Line, role: Role): Answer {
  if (posts === "nobody") return "no such act";
  return role === "visitor" ? "sign in" : others;
}
