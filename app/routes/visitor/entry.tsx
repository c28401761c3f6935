import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { stretchAt } from "#app/contest/setup/stretch.ts";
import { newestFactsOf } from "#app/contest/submission/gallery/queries.ts";
import { hidesEntrants, honourOf, isShown } from "#app/contest/submission/gallery/visibility.ts";
import { entryForReading } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { pullRequestsOnPage, repositoriesOnPage, textsOnPage } from "#app/render/entry-on-page.ts";
import { TwoPane } from "#app/ui/columns.tsx";
import { EntryPullRequests } from "#app/ui/entry/entry-pull-requests.tsx";
import { EntryRepositories } from "#app/ui/entry/entry-repositories.tsx";
import { EntryTeam } from "#app/ui/entry/entry-team.tsx";
import { EntryCategories, EntryTexts } from "#app/ui/entry/entry-texts.tsx";
import { HonourMark } from "#app/ui/entry/honour-mark.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { formatInstant } from "#app/ui/time.ts";
import type { Portal } from "#app/web/portal.ts";
import { publicPage, refusedPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

type Found = NonNullable<Awaited<ReturnType<typeof entryForReading>>>;

/** What names the team: who it is, and the repositories and pull requests that would give it away. */
async function madeBy(portal: Portal, { entry, teamName, members, repositories, pullRequests }: Found) {
  const { read } = portal.store;
  const { webUrl } = portal.github;
  const known = await newestFactsOf(
    read,
    repositories.map(({ repositoryId }) => repositoryId),
  );
  const checked = await checksOfEntry(read, entry.contestId, entry.id);
  return {
    teamName,
    members: members.map(({ name, login, leads }) => ({ name, login, leads, url: login && `${webUrl}/${login}` })),
    repositories: repositoriesOnPage(repositories, { known, checked, webUrl }),
    pullRequests: pullRequestsOnPage(pullRequests, known, webUrl),
  };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { read } = portal.store;
  const found = await entryForReading(read, contest.id, asked.params.entry ?? "");
  if (!found || !isShown(found.entry)) throw refusedPage(refuse("not found"));
  const published = await hasStandingPublication(read, contest.id);
  const { visibility } = await contestFileOf(read, contest.id);
  const { version, categories } = found;
  const page = {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    title: version.title,
    summary: version.summary,
    number: version.number,
    receivedAt: version.receivedAt,
    late: version.late,
    texts: textsOnPage(version),
    categories: categories.map(({ slug, name, reason }) => ({ slug, name, reason })),
    honour: honourOf(found.entry, published),
    made: hidesEntrants(visibility, published) ? null : await madeBy(portal, found),
  };
  return data(page, { headers: publicPage(stretchAt(contest.windows, now)) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [{ title: `${page.title}, ${page.contest.name}` }, { name: "description", content: page.summary }]
    : [{ title: "Not found" }];

type EntryPage = ReturnType<typeof useLoaderData<typeof loader>>;

function Facts({ made, contest, receivedAt, number, late }: EntryPage) {
  return (
    <div className="grid gap-6">
      <div>
        {made ? (
          <EntryTeam name={made.teamName} members={made.members} />
        ) : (
          <p className="text-sm text-muted">The team, its repositories and pull requests are shown with the results.</p>
        )}
      </div>
      <p className="text-sm text-muted" suppressHydrationWarning>
        Version {number}, received {formatInstant(receivedAt, contest.zone)}
        {late ? ", late and admitted by an organizer" : null}.
      </p>
      <p className="text-sm">
        <Link to={paths.entries(contest.slug)}>All entries</Link>
      </p>
    </div>
  );
}

export default function Entry() {
  const page = useLoaderData<typeof loader>();
  const { contest, title, summary, texts, categories, made, honour } = page;
  return (
    <article>
      <PageHeading
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {honour ? <HonourMark honour={honour} /> : null}
            {made ? `By ${made.teamName}` : `Entry to ${contest.name}`}
          </span>
        }
        title={title}
        lead={summary}
      />
      <TwoPane
        sideLabel="About this entry"
        side={<Facts {...page} />}
        main={
          <>
            <h2 className="sr-only">What it is</h2>
            <Prose html={texts.writeUp} />
            <Section title="Where it competes" id="categories">
              <EntryCategories categories={categories} />
            </Section>
            {made ? <EntryRepositories repositories={made.repositories} zone={contest.zone} /> : null}
            {made ? <EntryPullRequests pullRequests={made.pullRequests} /> : null}
            <EntryTexts texts={texts} />
          </>
        }
      />
    </article>
  );
}
