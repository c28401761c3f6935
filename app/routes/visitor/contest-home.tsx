import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { announcementsOf } from "#app/contest/around/announcements/queries.ts";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { ownTeamOf, rolesOf } from "#app/contest/registration/queries.ts";
import { stateOf } from "#app/contest/schedule.ts";
import { countInWords } from "#app/contest/setup/prizes.ts";
import {
  type Contest,
  categoriesOf,
  contestFileOf,
  dateChangesOf,
  platformProjectsOf,
  prizePartsOf,
} from "#app/contest/setup/queries.ts";
import { momentOf, stretchAt } from "#app/contest/setup/stretch.ts";
import { countShown } from "#app/contest/submission/gallery/queries.ts";
import { nextStep } from "#app/contest/submission/next-step.ts";
import { paths } from "#app/paths.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { TwoPane } from "#app/ui/columns.tsx";
import { ContestCourse } from "#app/ui/contest-course.tsx";
import { DateChanges } from "#app/ui/date-changes.tsx";
import { DefinitionRows } from "#app/ui/definition-rows.tsx";
import { HowToEnter } from "#app/ui/how-to-enter.tsx";
import { LatestNews } from "#app/ui/latest-news.tsx";
import { NextStepLine } from "#app/ui/next-step.tsx";
import { PrizeList, PrizeTotals } from "#app/ui/prize-list.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { Sprig } from "#app/ui/sprig.tsx";
import type { Asked } from "#app/web/portal.ts";
import { publicPage } from "#app/web/respond.ts";
import { signedInOf } from "#app/web/session.ts";
import { contestAt } from "#app/web/stand.ts";

const STRANGER = { contestant: false, nominator: false, judge: false, organizer: false, auditor: false };

async function stepFor(asked: Asked, contest: Contest, published: boolean) {
  const { portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const person = await signedInOf(asked);
  const roles = person ? await rolesOf(read, contest.id, person.accountId) : STRANGER;
  const team = person && roles.contestant ? await ownTeamOf(read, contest.id, person.accountId) : undefined;
  const step = nextStep({ windows: contest.windows, published, roles, onTeam: team !== undefined }, now);
  return { step, anonymous: person === null };
}

async function programmeOf(asked: Asked) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const file = await contestFileOf(read, contest.id);
  const { submission, dates } = file.calendar;
  const moments = dates.map((date) => momentOf(date, contest.zone));
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone, windows: contest.windows },
    stretch: stretchAt(contest.windows, now, moments),
    tagline: file.tagline,
    sponsor: file.sponsor,
    description: renderMarkdown(file.description),
    dates,
    submission: { ...submission, state: stateOf(submission, now) },
    licences: file.licences,
    panel: file.panel,
    team: file.team.maximum,
    cap: file.finalists.cap,
    categories: (await categoriesOf(read, contest.id)).map(({ id, slug, name, rewards }) => ({
      id,
      slug,
      name,
      rewards,
    })),
    parts: await prizePartsOf(read, contest.id),
    projects: (await platformProjectsOf(read, contest.id)).map(({ name }) => name),
    changes: await dateChangesOf(read, contest.id),
    news: (await announcementsOf(read, contest.id, 2)).map(({ id, title, publishedAt }) => ({
      id,
      title,
      publishedAt,
    })),
    entries: await countShown(read, contest.id),
  };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const published = await hasStandingPublication(portal.store.read, contest.id);
  const { step, anonymous } = await stepFor(asked, contest, published);
  const page = { ...(await programmeOf(asked)), step, published };
  return data(page, { headers: anonymous ? publicPage(page.stretch) : {} });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: page.contest.name }, { name: "description", content: page.tagline }] : [{ title: "Not found" }];

type Home = ReturnType<typeof useLoaderData<typeof loader>>;

function Hero({ contest, tagline, sponsor, parts, published, step, submission }: Home) {
  return (
    <header className="flex items-center justify-between gap-12 pb-4">
      <div className="grid min-w-0 gap-6">
        <p className="eyebrow">
          A prize contest by <a href={sponsor.url}>{sponsor.name}</a>
        </p>
        <h1>{contest.name}</h1>
        <p className="max-w-measure font-serif text-xl text-ink md:text-2xl">{tagline}</p>
        <PrizeTotals parts={parts} />
        <NextStepLine step={step} slug={contest.slug} zone={contest.zone} submission={submission} />
      </div>
      <Sprig closed={published} className="size-64 shrink-0 text-laurel max-lg:hidden" />
    </header>
  );
}

function AtAGlance({ licences, team, panel, cap, entries, contest, sponsor, categories }: Home) {
  const rows = [
    {
      term: "Prizes",
      detail: <Link to={paths.categories(contest.slug)}>{countInWords(categories.length)} categories</Link>,
    },
    { term: "Who enters", detail: team > 1 ? `Anyone alone, or a team of up to ${team}` : "Each person alone" },
    { term: "Licence", detail: licences.join(" or ") },
    { term: "Finalists", detail: `Up to ${cap}` },
    { term: "Panel", detail: `${panel.independent} independent judges and ${panel.sponsor} of the sponsor` },
    { term: "Fairness", detail: <Link to={paths.fairness(contest.slug)}>Who decides, in numbers</Link> },
    { term: "Sponsor", detail: <a href={sponsor.url}>{sponsor.name}</a> },
    { term: "Entries so far", detail: entries > 0 && <Link to={paths.entries(contest.slug)}>{entries}</Link> },
  ];
  return <DefinitionRows rows={rows} />;
}

export default function ContestHome() {
  const home = useLoaderData<typeof loader>();
  const { contest, projects } = home;
  return (
    <>
      <Hero {...home} />
      <LatestNews news={home.news} contest={contest} />
      <Section title="The prizes" id="prizes">
        <PrizeList categories={home.categories} parts={home.parts} categoriesPath={paths.categories(contest.slug)} />
      </Section>
      <Section
        title="The course"
        id="course"
        actions={
          <a href={paths.calendarFile(contest.slug)} download>
            Take the dates into your calendar
          </a>
        }
      >
        <ContestCourse windows={contest.windows} dates={home.dates} zone={contest.zone} at={home.stretch.since} />
        <DateChanges changes={home.changes} zone={contest.zone} />
      </Section>
      <Section title="What it is about" id="about">
        <TwoPane
          main={<Prose html={home.description} />}
          side={<AtAGlance {...home} />}
          sideLabel="The contest at a glance"
        />
      </Section>
      <Section title="How to enter" id="how">
        <HowToEnter slug={contest.slug} maximum={home.team} />
      </Section>
      {projects.length > 0 ? (
        <Section
          title="The platform"
          id="platform"
          lead={`${projects.length} open-source projects that entries improve or build on.`}
          actions={<Link to={paths.platform(contest.slug)}>What each is for</Link>}
        >
          <p className="font-serif text-lg leading-loose text-muted">{projects.join(" · ")}</p>
        </Section>
      ) : null}
    </>
  );
}
