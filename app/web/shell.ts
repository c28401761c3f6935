import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { isAdministrator, rolesOf } from "#app/contest/registration/queries.ts";
import { isOpen } from "#app/contest/schedule.ts";
import { type Contest, findContest } from "#app/contest/setup/queries.ts";
import { findSample } from "#app/contest/setup/sample/queries.ts";
import type { Stage } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { type Asked, portalOf } from "./portal.ts";
import { signedInOf } from "./session.ts";

type Link = { to: string; label: string; end?: boolean };

export type StageLine = { stage: Stage | null; closesAt: number | null; zone: string };

/** The stage that matters most to a visitor now, and until when it is open; the next one to come; or none. */
function stageLine(contest: Contest, now: number): StageLine {
  const { zone } = contest;
  const open = contest.windows.filter((window) => isOpen(window, now));
  const first = open.find(({ stage }) => stage === "submission") ?? open.at(-1);
  if (first) return { stage: first.stage, closesAt: first.closesAt, zone };
  const next = contest.windows.find((window) => window.opensAt > now);
  return { stage: next?.stage ?? null, closesAt: null, zone };
}

function sectionsOf(contest: Contest, published: boolean): Link[] {
  const { slug } = contest;
  const sections = [
    { to: paths.contest(slug), label: "Contest", end: true },
    { to: paths.categories(slug), label: "Categories" },
    { to: paths.rules(slug), label: "Rules" },
    { to: paths.platform(slug), label: "Platform" },
    { to: paths.entries(slug), label: "Entries" },
  ];
  return published ? [...sections, { to: paths.winners(slug), label: "Winners" }] : sections;
}

async function contestLinks(asked: Asked, contest: Contest, accountId: string): Promise<Link[]> {
  const roles = await rolesOf(portalOf(asked).store.read, contest.id, accountId);
  const { slug } = contest;
  return [
    ...(roles.contestant
      ? [
          { to: paths.ownEntry(slug), label: "Your entry" },
          { to: paths.team(slug), label: "Your team" },
        ]
      : []),
    ...(roles.nominator ? [{ to: paths.nominating(slug), label: "Nominator's desk" }] : []),
    ...(roles.judge ? [{ to: paths.judging(slug), label: "Judge's desk" }] : []),
    ...(roles.organizer || roles.auditor ? [{ to: paths.desk(slug), label: "Organizer's desk" }] : []),
  ];
}

/** What stands around every page: which contest, which stage, who is signed in and where they may go. */
export async function shellOf(asked: Asked) {
  const { store, receivedAt, configuration } = portalOf(asked);
  const slug = asked.params.contest;
  const contest = slug ? await findContest(store.read, slug) : undefined;
  const signedIn = await signedInOf(asked);
  const published = contest ? await hasStandingPublication(store.read, contest.id) : false;
  const links: Link[] = [];
  if (signedIn && contest) links.push(...(await contestLinks(asked, contest, signedIn.accountId)));
  if (signedIn && (await isAdministrator(store.read, signedIn.accountId)))
    links.push({ to: paths.administrator, label: "Administration" });
  if (signedIn) links.push({ to: paths.account, label: "Your account" });
  if (configuration.demo) links.push({ to: paths.mailbox, label: "Demo mailbox" });
  const sample = contest && configuration.demo ? await findSample(store.read, contest.slug) : undefined;
  return {
    demo: configuration.demo,
    /** In the demo: when this contest was last set to its point of life. */
    playedAt: sample?.playedAt ?? null,
    contest: contest && {
      name: contest.name,
      slug: contest.slug,
      zone: contest.zone,
      stageLine: stageLine(contest, receivedAt),
      published,
    },
    sections: contest ? sectionsOf(contest, published) : [],
    person: signedIn ? { name: signedIn.name, links } : undefined,
  };
}
