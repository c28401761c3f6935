import { readSamples } from "#db/seed/samples.ts";
import type { Wayfinder } from "./wayfinding.ts";

/** A visit to the page of one route. */
export type Stop = {
  /** Login of the visitor; nobody in particular unless told. */
  as?: string;
  at: string | ((way: Wayfinder) => Promise<string>);
  /** The answer that is right; 200 unless told. */
  status?: number;
};

const OPEN = "/cloud-prize";
const JUDGED = "/citrix-prize";
const PUBLISHED = "/ubuntu-prize";
export const NEWCOMER = "noor-vantongeren";
export const LEADER = readSamples().teams[0]?.members[0]?.login ?? "";
export const JUDGE = "joaquim-batalha";
const WINNER = "desmond-ackerly";
const ORGANIZER = "halvard-oye";
const NOMINATOR = "tamsin-wrexford";
const ADMINISTRATOR = "mirela-donos";

const visitor: Record<string, Stop> = {
  "": { at: "/" },
  ":contest": { at: OPEN },
  ":contest/categories": { at: `${OPEN}/categories` },
  ":contest/rules": { at: `${OPEN}/rules` },
  ":contest/platform": { at: `${OPEN}/platform` },
  ":contest/entries": { at: `${OPEN}/entries` },
  ":contest/entries/:entry": { at: (way) => way.follow("", `${PUBLISHED}/winners`, /\/entries\/[^/]+$/) },
  ":contest/announcements": { at: `${OPEN}/announcements` },
  ":contest/fairness": { at: `${PUBLISHED}/fairness` },
  ":contest/winners": { at: `${PUBLISHED}/winners` },
  "*": { at: "/there/is/nothing", status: 404 },
  ":contest/receipts/:code": {
    at: (way) => way.follow(LEADER, `${OPEN}/entry`, /\/entry\/receipts\/\d+$/, /\/receipts\/[0-9a-f]{16}$/),
  },
};

/** The path that is mailed after a form was sent. */
const mailedAfter =
  (login: string, page: string, button: string, values: Record<string, string>) => async (way: Wayfinder) => {
    const reader = await way.reader(login);
    await reader.visit(page);
    await reader.submit({ button }, values);
    return way.mailed();
  };

const entrances: Record<string, Stop> = {
  "sign-in": { at: "/sign-in" },
  "sign-in/github/callback": { at: "/sign-in/github/callback?code=none&state=none", status: 403 },
  "sign-in/link": { at: "/sign-in/link" },
  "sign-in/link/:token": {
    at: mailedAfter("", "/sign-in", "Mail me a link", { address: "halvard.oye@netflix.example" }),
  },
  account: { as: LEADER, at: "/account" },
  "account/forms/:form": { as: LEADER, at: async (way) => `/account/forms/${await way.keptFormOf(LEADER)}` },
  "account/addresses": { as: LEADER, at: "/account/addresses" },
  "account/addresses/confirm/:token": {
    as: LEADER,
    at: mailedAfter(LEADER, "/account/addresses", "Add the address", { address: "another@example.org" }),
  },
  "invitations/:token": {
    at: mailedAfter(ORGANIZER, `${OPEN}/organizer/people`, "Send the invitation", {
      role: "auditor",
      address: "grace@example.org",
    }),
  },
  "first-administrator/:token": { as: LEADER, at: "/first-administrator/none", status: 404 },
  "demo/mailbox": { at: "/demo/mailbox" },
  administrator: { as: ADMINISTRATOR, at: "/administrator" },
  "administrator/contests/new": { as: ADMINISTRATOR, at: "/administrator/contests/new" },
};

const deskPage = (contest: string, page: string) => ({ as: ORGANIZER, at: `${contest}/organizer${page}` });

const deskFound = (contest: string, page: string, ...signs: RegExp[]): Stop => ({
  as: ORGANIZER,
  at: (way) => way.follow(ORGANIZER, `${contest}/organizer${page}`, ...signs),
});

const anEntry = /\/organizer\/entries\/[^/]+$/;
const ruling = (kind: string) => deskFound(OPEN, "/entries?word=submitted", anEntry, new RegExp(`/${kind}$`));

/** A page of one award, also where nothing leads to it any more because the act is not open. */
const awardAct = (act: string): Stop => ({
  as: ORGANIZER,
  at: async (way) => `${await way.follow(ORGANIZER, `${PUBLISHED}/organizer/awards`, /\/awards\/[^/]+$/)}/${act}`,
});

const organizer: Record<string, Stop> = {
  ":contest/organizer": deskPage(OPEN, ""),
  ":contest/organizer/entries": deskPage(OPEN, "/entries"),
  ":contest/organizer/entries/:entry": deskFound(OPEN, "/entries", anEntry),
  ":contest/organizer/entries/:entry/readings": deskFound(OPEN, "/entries?word=submitted", anEntry, /\/readings$/),
  ":contest/organizer/entries/:entry/eligibility": ruling("eligibility"),
  ":contest/organizer/entries/:entry/ineligibility": ruling("ineligibility"),
  ":contest/organizer/entries/:entry/late-admission": {
    as: ORGANIZER,
    at: async (way) => `${await way.follow(ORGANIZER, `${OPEN}/organizer/entries`, anEntry)}/late-admission`,
  },
  ":contest/organizer/entries/:entry/disqualification": ruling("disqualification"),
  ":contest/organizer/entries/:entry/rulings/:ruling/ended": deskFound(
    JUDGED,
    "/entries?word=eligible",
    anEntry,
    /\/rulings\/[^/]+\/ended$/,
  ),
  ":contest/organizer/entries/:entry/checks/:repository/:kind": {
    as: ORGANIZER,
    at: async (way) => {
      const { html } = await (await way.reader(ORGANIZER)).visit(`${OPEN}/organizer/entries?word=submitted`);
      const entries = [...html.matchAll(/href="(\/[^"?#]+\/organizer\/entries\/[^"?#/]+)"/g)];
      for (const [, entry = ""] of entries) {
        const found = await way.follow(ORGANIZER, entry, /\/checks\/[^/]+\/[^/]+$/).catch(() => undefined);
        if (found) return found;
      }
      throw new Error("no submitted entry of the sample has a check to overrule");
    },
  },
  ":contest/organizer/outbox": deskPage(JUDGED, "/outbox?state=sent"),
  ":contest/organizer/announcements": deskPage(OPEN, "/announcements"),
  ":contest/organizer/journal": deskPage(OPEN, "/journal"),
  ":contest/organizer/exports": deskPage(JUDGED, "/exports"),
  ":contest/organizer/clauses": deskPage(JUDGED, "/clauses"),
  ":contest/organizer/github": deskPage(OPEN, "/github"),
  ":contest/organizer/contest": deskPage(OPEN, "/contest"),
  ":contest/organizer/people": deskPage(OPEN, "/people"),
  ":contest/organizer/people/waivers/:account": {
    as: ORGANIZER,
    at: async (way) => `${OPEN}/organizer/people/waivers/${await way.accountOf(NOMINATOR)}`,
  },
  ":contest/organizer/people/:role/:serving/ended": deskFound(OPEN, "/people", /\/people\/[^/]+\/[^/]+\/ended$/),
  ":contest/organizer/nominations": deskPage(JUDGED, "/nominations"),
  ":contest/organizer/nominations/places/:place/withdrawn": deskFound(
    JUDGED,
    "/nominations",
    /\/places\/[^/]+\/withdrawn$/,
  ),
  ":contest/organizer/nominations/:entry": deskFound(OPEN, "/nominations?view=all", /\/nominations\/[^/]+$/),
  ":contest/organizer/nominations/:entry/alternate": {
    as: ORGANIZER,
    at: async (way) =>
      `${await way.follow(ORGANIZER, `${OPEN}/organizer/nominations?view=all`, /\/nominations\/[^/]+$/)}/alternate`,
  },
  ":contest/organizer/assignments": deskPage(JUDGED, "/assignments"),
  ":contest/organizer/assignments/plan": deskPage(JUDGED, "/assignments/plan"),
  ":contest/organizer/assignments/:entry": {
    as: ORGANIZER,
    at: (way) =>
      way.follow(ORGANIZER, `${JUDGED}/organizer/assignments`, /\/assignments\/(?!all$|taken-back$|plan$)[^/]+$/),
  },
  ":contest/organizer/conflicts": deskPage(JUDGED, "/conflicts"),
  ":contest/organizer/conflicts/pinned": deskPage(JUDGED, "/conflicts/pinned"),
  ":contest/organizer/coverage": deskPage(JUDGED, "/coverage"),
  ":contest/organizer/coverage/reminders": deskPage(JUDGED, "/coverage/reminders"),
  ":contest/organizer/sealing": deskPage(JUDGED, "/sealing"),
  // No sample has a stale review: the page says so as of one that is not there.
  ":contest/organizer/sealing/:stage/reviews/:review": {
    ...deskPage(JUDGED, "/sealing/judging/reviews/none"),
    status: 404,
  },
  ":contest/organizer/sealing/:stage/reopened": deskPage(PUBLISHED, "/sealing/judging/reopened"),
  ":contest/organizer/tally": deskPage(PUBLISHED, "/tally"),
  ":contest/organizer/awards": deskPage(PUBLISHED, "/awards"),
  ":contest/organizer/awards/:category": deskFound(PUBLISHED, "/awards", /\/awards\/[^/]+$/),
  ":contest/organizer/awards/:category/withdrawal": awardAct("withdrawal"),
  ":contest/organizer/awards/:category/notice": { ...awardAct("notice"), status: 409 },
  ":contest/organizer/awards/:category/loss": awardAct("loss"),
  ":contest/organizer/ballots": deskPage(PUBLISHED, "/ballots"),
  ":contest/organizer/publication": deskPage(PUBLISHED, "/publication"),
  ":contest/organizer/publication/new": { ...deskPage(JUDGED, "/publication/new"), status: 409 },
  ":contest/organizer/publication/retraction": deskPage(PUBLISHED, "/publication/retraction"),
};

const contestant: Record<string, Stop> = {
  ":contest/enter": { as: NEWCOMER, at: `${OPEN}/enter` },
  ":contest/team": { as: LEADER, at: `${OPEN}/team` },
  ":contest/team/join/:token": {
    as: NEWCOMER,
    at: async (way) => {
      const leader = await way.reader(LEADER);
      await leader.visit(`${OPEN}/team`);
      await leader.submit({ button: "Make the invitation" });
      return /\/cloud-prize\/team\/join\/[^\s<]+/.exec(leader.page.html)?.[0] ?? "";
    },
  },
  ":contest/entry": { as: LEADER, at: `${OPEN}/entry` },
  ":contest/entry/preview": { as: LEADER, at: `${OPEN}/entry/preview` },
  ":contest/entry/submissions": { as: LEADER, at: `${OPEN}/entry/submissions` },
  ":contest/entry/withdrawal": { as: LEADER, at: `${OPEN}/entry/withdrawal` },
  ":contest/entry/awards": { as: WINNER, at: `${PUBLISHED}/entry/awards` },
  ":contest/entry/awards/:award/declined": {
    as: WINNER,
    at: async (way) => `${PUBLISHED}/entry/awards/${await way.awardOf(WINNER)}/declined`,
  },
  ":contest/entry/results": { as: WINNER, at: `${PUBLISHED}/entry/results` },
  ":contest/entry/certificate": { as: WINNER, at: `${PUBLISHED}/entry/certificate` },
  ":contest/entry/receipts/:number": {
    as: LEADER,
    at: (way) => way.follow(LEADER, `${OPEN}/entry`, /\/entry\/receipts\/\d+$/),
  },
  ":contest/entry/repositories": { as: LEADER, at: `${OPEN}/entry/repositories` },
};

const toReview = (login: string, desk: string, ...signs: RegExp[]): Stop => ({
  as: login,
  at: (way) => way.follow(login, desk, /\/(nominating|judging)\/(?!conflicts$|preferences$)[^/]+$/, ...signs),
});

const reviewers: Record<string, Stop> = {
  ":contest/nominating": { as: NOMINATOR, at: `${OPEN}/nominating` },
  ":contest/nominating/conflicts": { as: NOMINATOR, at: `${OPEN}/nominating/conflicts` },
  ":contest/nominating/:entry": toReview(NOMINATOR, `${OPEN}/nominating`),
  ":contest/nominating/:entry/recusal": toReview(NOMINATOR, `${OPEN}/nominating`, /\/recusal$/),
  ":contest/nominating/:entry/nominations/:category": toReview(
    NOMINATOR,
    `${OPEN}/nominating`,
    /\/nominations\/(?!withdrawn$)[^/]+$/,
  ),
  ":contest/judging": { as: JUDGE, at: `${JUDGED}/judging` },
  ":contest/judging/ballots": { as: JUDGE, at: `${JUDGED}/judging/ballots` },
  ":contest/judging/ballots/proposals/:category": {
    as: JUDGE,
    at: `${OPEN}/judging/ballots/proposals/judges-choice`,
  },
  ":contest/judging/preferences": { as: JUDGE, at: `${JUDGED}/judging/preferences` },
  ":contest/judging/conflicts": { as: JUDGE, at: `${JUDGED}/judging/conflicts` },
  ":contest/judging/:entry": toReview(JUDGE, `${JUDGED}/judging`),
  ":contest/judging/:entry/recusal": toReview(JUDGE, `${JUDGED}/judging`, /\/recusal$/),
};

/** For every page of the map, by its address there: who visits it, and where. */
export const TOUR: Record<string, Stop> = { ...visitor, ...entrances, ...organizer, ...contestant, ...reviewers };
