import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { acceptedBy, membersOf } from "#app/contest/registration/queries.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import { windowOf } from "#app/contest/setup/queries.ts";
import { findEntryOnBoard, rulingFactsOf, rulingsOf } from "#app/contest/submission/board/queries.ts";
import { newestFactsOf } from "#app/contest/submission/gallery/queries.ts";
import { isShown } from "#app/contest/submission/gallery/visibility.ts";
import { type EntryVersion, partsOfVersion, versionsOf } from "#app/contest/submission/queries.ts";
import { mayRule, RULING_KINDS } from "#app/contest/submission/rulings.ts";
import { standingFromRow } from "#app/contest/submission/standing.ts";
import { paths } from "#app/paths.ts";
import { pullRequestsOnPage, repositoriesOnPage, textsOnPage } from "#app/render/entry-on-page.ts";
import { overrulingOf } from "#app/ui/desk/check-overruling.tsx";
import { MembersTable, VersionsTable } from "#app/ui/desk/entry-tables.tsx";
import { Rulings } from "#app/ui/desk/rulings.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EntryPullRequests } from "#app/ui/entry/entry-pull-requests.tsx";
import { EntryRepositories } from "#app/ui/entry/entry-repositories.tsx";
import { EntryCategories, EntryTexts } from "#app/ui/entry/entry-texts.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateWord } from "#app/ui/state-word.tsx";
import type { Portal } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} on the desk` : "Not found" },
];

/** One version with all it holds, as the organizer reads it. */
async function handedIn(portal: Portal, version: EntryVersion) {
  const { read } = portal.store;
  const { webUrl } = portal.github;
  const parts = await partsOfVersion(read, version.id);
  const known = await newestFactsOf(
    read,
    parts.repositories.map(({ repositoryId }) => repositoryId),
  );
  const checked = await checksOfEntry(read, version.contestId, version.entryId);
  return {
    number: version.number,
    title: version.title,
    summary: version.summary,
    texts: textsOnPage(version),
    categories: parts.categories.map(({ slug, name, reason }) => ({ slug, name, reason })),
    repositories: repositoriesOnPage(parts.repositories, { known, checked, webUrl }),
    pullRequests: pullRequestsOnPage(parts.pullRequests, known, webUrl),
  };
}

async function teamOnDesk({ store: { read } }: Portal, contestId: string, teamId: string) {
  const members = await membersOf(read, teamId);
  const ids = members.map(({ accountId }) => accountId);
  const accepted = await acceptedBy(read, contestId, ids);
  return members.map(({ accountId, name, login, leads, joinedAt }) => ({
    ...{ name, login, leads, joinedAt },
    accepted: accepted.has(accountId),
  }));
}

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const found = await findEntryOnBoard(read, contest.id, asked.params.entry ?? "");
  if (!found) throw refusedPage(refuse("not found"));
  const { entry, teamName } = found;
  const versions = await versionsOf(read, entry.id);
  const wanted = new URL(asked.request.url).searchParams.get("version");
  const chosen = versions.find(({ number }) => String(number) === wanted);
  const version = chosen ?? versions.find(({ id }) => id === entry.versionInForceId) ?? versions[0];
  const facts = await rulingFactsOf(read, entry);
  const { closesAt } = await windowOf(read, contest.id, "submission");
  const refusals = RULING_KINDS.map((kind) => ({ kind, refused: mayRule(kind, facts, now) }));
  return {
    contest: { slug: contest.slug, name: contest.name },
    place: { slug: contest.slug, code: entry.code, zone: contest.zone, now, mayWrite },
    title: version?.title ?? `Draft ${entry.code}`,
    teamName,
    word: standingFromRow(entry, closesAt, now),
    isPublic: isShown(entry),
    members: await teamOnDesk(portal, contest.id, entry.teamId),
    versions: versions.map(({ number, receivedAt, late, receiptCode, id }) => ({
      ...{ number, receivedAt, late, receiptCode },
      inForce: id === entry.versionInForceId,
    })),
    rulings: await rulingsOf(read, entry.id),
    offers: refusals.map(({ kind, refused }) => ({
      kind,
      closed: refused ? refusalText(refused.refusal).reason : null,
    })),
    shown: version ? await handedIn(portal, version) : null,
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({ shown, place }: { shown: NonNullable<Loaded["shown"]>; place: Loaded["place"] }) {
  return (
    <>
      <Section title={`Version ${shown.number}`} id="version" lead={shown.summary}>
        <Prose html={shown.texts.writeUp} />
      </Section>
      <Section title="Categories">
        <EntryCategories categories={shown.categories} />
      </Section>
      <EntryRepositories
        repositories={shown.repositories}
        zone={place.zone}
        act={place.mayWrite ? overrulingOf(place) : undefined}
      />
      <EntryPullRequests pullRequests={shown.pullRequests} />
      <EntryTexts texts={shown.texts} />
    </>
  );
}

export default function DeskEntry() {
  const { contest, place, title, teamName, word, isPublic, shown, ...lists } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={<Link to={paths.deskEntries(contest.slug)}>Entries of {contest.name}</Link>}
        title={title}
        lead={`by ${teamName}`}
        actions={
          <>
            <StateWord word={word} />
            <Link to={paths.clausesOfEntry(contest.slug, place.code)}>Clause by clause</Link>
            {isPublic ? <Link to={paths.entry(contest.slug, place.code)}>As everybody sees it</Link> : null}
          </>
        }
      />
      <Section title="Rulings" id="rulings">
        <Rulings place={place} rulings={lists.rulings} offers={lists.offers} />
      </Section>
      <Section title="Team" id="team">
        <MembersTable members={lists.members} zone={place.zone} />
      </Section>
      <Section title="Versions" id="versions">
        <VersionsTable versions={lists.versions} place={place} />
        <p className="mt-4">
          <Link to={paths.deskReadings(contest.slug, place.code)}>What GitHub said, reading by reading</Link>
        </p>
      </Section>
      {shown ? (
        <Shown shown={shown} place={place} />
      ) : (
        <EmptyState title="Nothing has been handed in">
          What the team writes is shown from the moment it submits.
        </EmptyState>
      )}
    </>
  );
}
