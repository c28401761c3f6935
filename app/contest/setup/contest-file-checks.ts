import type { Finding } from "./contest-file-problems.ts";
import type { WrittenContestFile } from "./contest-file-schema.ts";
import type { Sound } from "./contest-file-shape.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Path } from "./yaml-places.ts";

type File = Sound<WrittenContestFile>;

/** A key that the rest of the file makes necessary. */
function missing(path: Path, why: string, instead: string): Finding {
  return { path, wrong: `is missing${why}`, instead, unlessWritten: [path] };
}

function prizeFindings({ categories = [] }: File): Finding[] {
  return categories.flatMap((category, index) =>
    (category?.prizes ?? []).flatMap((prize, part): Finding[] => {
      const path = ["categories", index, "prizes", part];
      if (!prize?.kind) return [];
      const isMoney = prize.kind === "cash" || prize.kind === "credits";
      if (isMoney && prize.amount === undefined)
        return [missing([...path, "amount"], `, and ${prize.kind} has an amount`, "Write amount: 10000.")];
      if (prize.amount !== undefined && prize.currency === undefined)
        return [missing([...path, "currency"], " beside the amount", "Write currency: USD.")];
      return [];
    }),
  );
}

/** Categories that are named somewhere and do not exist, or have no marks to which a criterion could belong. */
function namedCategories(
  file: File,
  named: readonly (string | undefined)[] | undefined,
  path: Path,
  marked: boolean,
): Finding[] {
  const categories = file.categories ?? [];
  const slugs = categories.flatMap((category) => (category?.slug ? [category.slug] : []));
  // While a slug is itself wrong, nobody can tell whether it was the one meant here.
  if (slugs.length === 0 || slugs.length < categories.length) return [];
  return (named ?? []).flatMap((slug, index): Finding[] => {
    if (slug === undefined) return [];
    const category = categories.find((each) => each?.slug === slug);
    const instead = `Write ${nearestWord(slug, slugs) ?? `one of: ${[...new Set(slugs)].join(", ")}`}, or remove it.`;
    if (!category) return [{ path: [...path, index], wrong: `names ${slug}, which is not a category`, instead }];
    if (marked && category.decided === "vote")
      return [
        {
          path: [...path, index],
          wrong: `names ${slug}, which is decided by vote without marks`,
          instead: "Remove it.",
        },
      ];
    return [];
  });
}

function categoryFindings(file: File): Finding[] {
  const criteria = (["nomination", "judging"] as const).flatMap((stage) =>
    (file.criteria?.[stage] ?? []).flatMap((criterion, index) =>
      namedCategories(file, criterion?.categories, ["criteria", stage, index, "categories"], true),
    ),
  );
  const judges = (file.people?.judges ?? []).flatMap((judge, index) =>
    namedCategories(file, judge?.categories, ["people", "judges", index, "categories"], false),
  );
  return [...criteria, ...judges];
}

function panelFindings({ panel, people }: File): Finding[] {
  const judges = people?.judges ?? [];
  if (!panel) return [];
  const over = (kind: "sponsor" | "independent"): Finding[] => {
    const seats = panel[kind];
    const sitting = judges.flatMap((judge, index) => (judge?.kind === kind ? [index] : []));
    if (seats === undefined || sitting.length <= seats) return [];
    return [
      {
        path: ["people", "judges", sitting[seats] ?? 0, "kind"],
        wrong: `makes ${sitting.length} ${kind} judges, and the panel has ${seats} ${seats === 1 ? "seat" : "seats"} for them`,
        instead: `Remove a judge, or raise panel › ${kind}.`,
      },
    ];
  };
  const tooMany: Finding[] =
    panel.maximum !== undefined && judges.length > panel.maximum
      ? [
          {
            path: ["people", "judges", panel.maximum],
            wrong: `is judge number ${panel.maximum + 1}, and the panel has ${panel.maximum} seats`,
            instead: "Remove a judge, or raise panel › maximum.",
          },
        ]
      : [];
  return [...over("sponsor"), ...over("independent"), ...tooMany];
}

const BOTH = "Keep one of the two.";

function peopleFindings({ people }: File): Finding[] {
  return (["organizers", "nominators", "judges", "auditors"] as const).flatMap((role) =>
    (people?.[role] ?? []).flatMap((person, index): Finding[] => {
      if (!person) return [];
      const path = ["people", role, index];
      if (person.login !== undefined && person.address !== undefined)
        return [
          {
            path: [...path, "address"],
            wrong: "stands beside a login, and an invitation is bound to one",
            instead: BOTH,
          },
        ];
      if (person.login === undefined && person.address === undefined)
        return [
          {
            path,
            wrong: "names nobody",
            instead: "Write login: octocat or address: judge@example.org.",
            unlessWritten: [
              [...path, "login"],
              [...path, "address"],
            ],
          },
        ];
      return [];
    }),
  );
}

function waiverFindings({ people }: File): Finding[] {
  return (["nominators", "judges"] as const).flatMap((role) =>
    (people?.[role] ?? []).flatMap((person, index): Finding[] => {
      if (!person?.githubWaiver || person.login === undefined) return [];
      const wrong = "stands beside a login, and whoever has a login links GitHub";
      const instead = "Remove it, or invite the person by address.";
      return [{ path: ["people", role, index, "githubWaiver"], wrong, instead }];
    }),
  );
}

function dateFindings({ calendar }: File): Finding[] {
  return (calendar?.dates ?? []).flatMap((date, index): Finding[] => {
    const path = ["calendar", "dates", index];
    if (date?.at !== undefined && date.on !== undefined)
      return [{ path: [...path, "on"], wrong: "stands beside at, and a date has one of them", instead: BOTH }];
    if (date && date.at === undefined && date.on === undefined) {
      const instead = "Write on: 2013-09-30, or at: 2013-09-30 10:00.";
      const unlessWritten = [
        [...path, "at"],
        [...path, "on"],
      ];
      return [{ path, wrong: "has no day and no time", instead, unlessWritten }];
    }
    return [];
  });
}

function forkFindings({ fork, slug, partnerOf }: File): Finding[] {
  const found: Finding[] = [];
  if (fork?.required !== undefined && fork.required !== "off" && fork.of === undefined)
    found.push(missing(["fork", "of"], ", and a fork is asked for", "Write of: owner/name."));
  if (slug !== undefined && partnerOf === slug)
    found.push({
      path: ["partnerOf"],
      wrong: "names the contest itself",
      instead: "Write the slug of the main contest, or remove it.",
    });
  return found;
}

/** What spans keys, apart from the calendar, the rubric and repeats. Parts that did not fit are left out of it. */
export function crossFindings(file: File): Finding[] {
  return [
    ...prizeFindings(file),
    ...categoryFindings(file),
    ...panelFindings(file),
    ...peopleFindings(file),
    ...waiverFindings(file),
    ...dateFindings(file),
    ...forkFindings(file),
  ];
}
