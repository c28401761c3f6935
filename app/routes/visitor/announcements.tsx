import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { announcementsOf } from "#app/contest/around/announcements/queries.ts";
import { paths } from "#app/paths.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const announcements = await announcementsOf(portal.store.read, contest.id);
  const page = {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    announcements: announcements.map(({ id, title, text, publishedAt }) => ({
      ...{ id, title, publishedAt },
      html: renderMarkdown(text),
    })),
  };
  return data(page, { headers: publicPage() });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: `Announcements of ${page.contest.name}` },
        { name: "description", content: `What the organizers of ${page.contest.name} have to tell.` },
        {
          tagName: "link",
          rel: "alternate",
          type: "application/atom+xml",
          title: `Announcements of ${page.contest.name}`,
          href: paths.announcementFeed(page.contest.slug),
        },
      ]
    : [{ title: "Not found" }];

export default function Announcements() {
  const { contest, announcements } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Announcements"
        lead="What the organizers have to tell, newest first."
        actions={<a href={paths.announcementFeed(contest.slug)}>Follow them as an Atom feed</a>}
      />
      {announcements.map(({ id, title, html, publishedAt }) => (
        <Section
          key={id}
          id={`announcement-${id}`}
          title={title}
          lead={<Instant at={publishedAt} zone={contest.zone} bare />}
        >
          <Prose html={html} />
        </Section>
      ))}
      {announcements.length === 0 ? <EmptyState title="Nothing has been announced yet" /> : null}
    </>
  );
}
