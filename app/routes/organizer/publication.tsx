import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { namesOf, resultsStandOf } from "#app/contest/awards/queries.ts";
import { finalistIn } from "#app/contest/awards/stand.ts";
import { findStandingPublication, publicationsOf } from "#app/contest/publication/queries.ts";
import { blockersOf, cautionsOf } from "#app/contest/publication/readiness.ts";
import { paths } from "#app/paths.ts";
import { ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Publication" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stand = await resultsStandOf(read, contest.id);
  const standing = await findStandingPublication(read, contest.id);
  const former = (await publicationsOf(read, contest.id)).filter(({ retractedAt }) => retractedAt !== null);
  const names = await namesOf(read, [standing?.publishedBy ?? null, ...former.map(({ retractedBy }) => retractedBy)]);
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    mayWrite,
    standing: standing
      ? { publishedAt: standing.publishedAt, by: names[standing.publishedBy] ?? "", hash: standing.contentHash }
      : null,
    blockers: standing ? [] : blockersOf(stand),
    cautions: standing ? [] : cautionsOf(stand),
    preview: stand.categories.map(({ slug, name, award }) => ({
      slug,
      name,
      winner: award ? (finalistIn(stand, award.entryId)?.title ?? "Nobody") : "none yet",
      team: finalistIn(stand, award?.entryId ?? null)?.teamName ?? "",
      approved: award?.approvedAt ? "approved" : "not approved",
    })),
    former: former.map(({ id, publishedAt, retractedAt, retractedBy, retractedReason }) => ({
      ...{ id, publishedAt, retractedAt: retractedAt ?? 0, reason: retractedReason ?? "" },
      by: names[retractedBy ?? ""] ?? "",
    })),
  };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function List({ contest, of }: { contest: Page["contest"]; of: Page["blockers"] }) {
  return (
    <ul className="border-t border-line">
      {of.map(({ category, text }) => (
        <li key={text} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-3">
          <span>{text}</span>
          {category ? <Link to={paths.award(contest.slug, category)}>Open the award</Link> : null}
        </li>
      ))}
    </ul>
  );
}

function Act({ contest, standing, blockers, mayWrite }: Page) {
  if (!mayWrite) return null;
  if (standing) return <LinkButton to={paths.retraction(contest.slug)}>Retract the results</LinkButton>;
  const count = blockers.length;
  if (count > 0) {
    const reason = count === 1 ? "One thing blocks it, listed below." : `${count} things block it, listed below.`;
    return (
      <ClosedButton id="why-not-published" reason={reason}>
        Publish the results
      </ClosedButton>
    );
  }
  return (
    <LinkButton to={paths.newPublication(contest.slug)} kind="primary">
      Publish the results
    </LinkButton>
  );
}

export default function Publication() {
  const page = useLoaderData<typeof loader>();
  const { contest, standing, blockers, cautions, preview, former } = page;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Publication"
        lead="All categories become public at once. Until then nobody outside learns anything of the results."
        actions={
          <>
            <Act {...page} />
            <LinkButton to={paths.awards(contest.slug)}>Awards</LinkButton>
          </>
        }
      />
      {standing ? (
        <Notice tone="gold" title={`The results are public, published by ${standing.by}`}>
          <p>
            <Instant at={standing.publishedAt} zone={contest.zone} bare />.{" "}
            <Link to={paths.winners(contest.slug)}>See the winners page</Link>.
          </p>
          <p className="text-sm">
            Hash of what was published: <code className="break-all">{standing.hash}</code>
          </p>
        </Notice>
      ) : null}
      {blockers.length > 0 ? (
        <Section title="What blocks it" id="blockers">
          <List contest={contest} of={blockers} />
        </Section>
      ) : null}
      {cautions.length > 0 ? (
        <Section title="Better known before" id="cautions" lead="These do not block the publication.">
          <List contest={contest} of={cautions} />
        </Section>
      ) : null}
      <Section title={standing ? "What is public" : "What would be public"} id="preview">
        <Table
          label="Results by category"
          rows={preview}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: "category",
              label: "Category",
              cell: ({ slug, name }) => <Link to={paths.award(contest.slug, slug)}>{name}</Link>,
            },
            { key: "winner", label: "Winner", cell: ({ winner }) => winner },
            { key: "team", label: "Team", cell: ({ team }) => team },
            { key: "state", label: "Award", cell: ({ approved }) => approved },
          ]}
        />
      </Section>
      {former.length > 0 ? (
        <Section title="Retracted before" id="former">
          <ul>
            {former.map(({ id, publishedAt, retractedAt, by, reason }) => (
              <li key={id} className="border-b border-line py-3">
                Published <Instant at={publishedAt} zone={contest.zone} bare />, retracted{" "}
                <Instant at={retractedAt} zone={contest.zone} bare /> by {by}: {reason}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
