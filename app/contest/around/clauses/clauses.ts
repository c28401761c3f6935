import { CHECK_KINDS, CHECK_TITLES, type CheckKind } from "../../repository/checks/finding.ts";
import type { ContestFile } from "../../setup/contest-file.ts";
import type { CheckOutcome } from "../../vocabulary.ts";

/** Who sees to it that a clause is kept: the portal, the contestant's word, a person, or nobody here. */
export type Holding = "automatic" | "affirmed" | "human" | "not covered";

/** One thing that the contest's file asks, who holds it, and how that stands. */
export type Clause = {
  key: string;
  title: string;
  /** What the file says, in a few words. */
  asks: string;
  holding: Holding;
  how: string;
  /** How it stands; empty where there is nothing to count. */
  result: string;
  /** What it binds: a clause about the contest has no result for one entry. */
  binds: "entry" | "contest";
};

export type CheckClause = {
  kind: CheckKind;
  title: string;
  asks: string;
  holding: Holding;
  counts: Record<CheckOutcome | "overruled", number>;
};

/** Checks by kind and outcome; `overruled` of them were let pass by an organizer. */
export type CountedChecks = { kind: string; outcome: CheckOutcome; checks: number; overruled: number };

/** What is counted of a contest, or of one entry and its team. */
export type ClauseFacts = {
  affirmations: readonly { key: string; text: string; accepted: number }[];
  members: number;
  largestTeam: number;
  lateVersions: number;
  rulings: Readonly<Record<"eligible" | "ineligible" | "late admitted" | "disqualified", number>>;
  finalists: number;
  judges: { sponsor: number; independent: number };
  documents: readonly { kind: string; received: number; waived: number; awards: number }[];
};

type Stated = Pick<ContestFile, "team" | "finalists" | "winners" | "panel" | "reviewsPerEntry" | "criteria">;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

function asksOf(kind: CheckKind, { licences, fork }: Pick<ContestFile, "licences" | "fork">): string {
  if (kind === "licence") return licences.join(", ");
  if (kind !== "fork" || fork.required === "off") return "";
  return `${fork.required === "required" ? "A fork is required" : "A fork is welcome"}: ${fork.of ?? ""}`;
}

/** Every kind of check: automatic where the contest asks for it, not covered where it does not. */
export function checkClauses(
  file: Pick<ContestFile, "licences" | "fork">,
  asked: readonly CheckKind[],
  found: readonly CountedChecks[],
): CheckClause[] {
  return CHECK_KINDS.map((kind) => {
    const counts = { pending: 0, pass: 0, warn: 0, fail: 0, unknown: 0, overruled: 0 };
    for (const { outcome, checks, overruled } of found.filter((each) => each.kind === kind)) {
      // A check that passes again speaks for itself, whatever was said against it before.
      const letPass = outcome === "pass" ? 0 : overruled;
      counts[outcome] += checks - letPass;
      counts.overruled += letPass;
    }
    const holding = asked.includes(kind) ? "automatic" : "not covered";
    return { kind, title: CHECK_TITLES[kind], asks: asksOf(kind, file), holding, counts };
  });
}

function ofTeams({ team }: Stated, { largestTeam, lateVersions, rulings }: ClauseFacts): Clause[] {
  const admitted = rulings["late admitted"];
  return [
    {
      ...{ key: "one entry", title: "One entry", asks: "one team for each contestant, one entry for each team" },
      ...{ holding: "automatic", how: "The portal refuses a second team and a second entry.", binds: "entry" },
      result: "",
    },
    {
      ...{ key: "team", title: "Size of a team", asks: `at most ${counted(team.maximum, "member")}`, binds: "entry" },
      ...{ holding: "automatic", how: "The portal refuses whoever would be one too many." },
      result: largestTeam === 0 ? "no team yet" : `${counted(largestTeam, "member")} at most`,
    },
    {
      ...{ key: "window", title: "Submission window", asks: "handed in while submission is open", binds: "entry" },
      ...{ holding: "automatic", how: "The instant of receipt decides; what comes in the grace is marked late." },
      result: counted(lateVersions, "late version"),
    },
    {
      ...{ key: "late", title: "What came late", asks: "counts only if it is admitted", binds: "entry" },
      ...{ holding: "human", how: "An organizer admits it with a reason." },
      result: `${admitted} admitted`,
    },
    {
      ...{ key: "eligibility", title: "Eligibility", asks: "who and what may take part", binds: "entry" },
      ...{ holding: "human", how: "An organizer rules on each entry with a reason." },
      result: `${rulings.eligible} eligible, ${rulings.ineligible} ineligible, ${rulings.disqualified} disqualified`,
    },
  ];
}

function ofAffirmations({ affirmations, members }: ClauseFacts): Clause[] {
  return affirmations.map(({ key, text, accepted }) => ({
    ...{ key: `affirmation ${key}`, title: `Affirmation: ${key}`, asks: text, holding: "affirmed", binds: "entry" },
    how: "Each contestant affirms it with a tick of its own.",
    result: `accepted by ${accepted} of ${counted(members, "member")}`,
  }));
}

function ofDeciders({ finalists, panel, reviewsPerEntry }: Stated, facts: ClauseFacts): Clause[] {
  const { judges } = facts;
  const refuses = "The portal refuses whoever would be one too many.";
  const capped = (key: string, title: string, most: number, count: number): Clause => ({
    ...{ key, title, asks: `at most ${most}`, holding: "automatic", how: refuses, binds: "contest" },
    result: `${count} of ${most}`,
  });
  return [
    capped("finalists", "Finalists", finalists.cap, facts.finalists),
    capped("panel", "Judges", panel.maximum, judges.sponsor + judges.independent),
    capped("sponsor", "Judges of the sponsor", panel.sponsor, judges.sponsor),
    capped("independent", "Independent judges", panel.independent, judges.independent),
    {
      ...{ key: "reviews", title: "Reviews of each entry", binds: "contest", holding: "human", result: "" },
      asks: `${reviewsPerEntry.nomination} by the committee, ${reviewsPerEntry.judging} by the panel`,
      how: "Organizers assign them; the boards show where one is missing.",
    },
  ];
}

function ofWinners({ winners, finalists }: Stated, facts: ClauseFacts): Clause[] {
  const papers = winners.documents.map(({ id, name }): Clause => {
    const of = facts.documents.find(({ kind }) => kind === id);
    return {
      ...{ key: `document ${id}`, title: name, asks: "from each winner", holding: "human", binds: "entry" },
      how: "An organizer notes that it came, or that it is waived.",
      result: of ? `${of.received} received, ${of.waived} waived, of ${of.awards}` : "not asked for yet",
    };
  });
  const hours = `winners within ${winners.answerHours} hours, finalists within ${finalists.answerHours}`;
  const how = "The portal shows until when; an organizer records that the time ran out.";
  return [
    { key: "answers", title: "Time to answer", asks: hours, holding: "human", how, result: "", binds: "contest" },
    ...papers,
  ];
}

function ofCriteria({ criteria }: Stated): Clause[] {
  const stages = [
    ["the committee", criteria.nomination],
    ["the panel", criteria.judging],
  ] as const;
  return stages.flatMap(([who, list]) =>
    list.map(({ id, name, facts = [] }): Clause => {
      const titles = facts.map((fact) => (fact === "contributors" ? "Contributors" : CHECK_TITLES[fact]));
      return {
        ...{ key: `criterion ${who} ${id}`, title: name, asks: `judged by ${who}`, holding: "human", binds: "contest" },
        how:
          titles.length > 0 ? `Shown beside it from GitHub: ${titles.join(", ")}.` : "No fact of GitHub is beside it.",
        result: "",
      };
    }),
  );
}

const REST: Clause = {
  ...{ key: "text", title: "The rest of the rules' text", asks: "whatever it says beyond these clauses" },
  ...{ holding: "not covered", how: "The portal shows the text and does not read it.", result: "", binds: "contest" },
};

/** Every clause beside the checks, in the order of a contest's life. */
export function clausesOf(file: Stated, facts: ClauseFacts): Clause[] {
  return [
    ...ofTeams(file, facts),
    ...ofAffirmations(facts),
    ...ofDeciders(file, facts),
    ...ofCriteria(file),
    ...ofWinners(file, facts),
    REST,
  ];
}
