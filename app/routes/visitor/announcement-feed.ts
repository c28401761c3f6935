import type { LoaderFunctionArgs } from "@remix-run/node";
import { announcementsOf } from "#app/contest/around/announcements/queries.ts";
import { paths } from "#app/paths.ts";
import { writeAtomFeed } from "#app/render/atom-feed.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

const MOST = 50;

/** The announcements of a contest for a feed reader. */
export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { origin } = portal.configuration;
  const url = `${origin}${paths.announcements(contest.slug)}`;
  const announcements = await announcementsOf(portal.store.read, contest.id, MOST);
  const text = writeAtomFeed({
    title: `${contest.name}: announcements`,
    url,
    feedUrl: `${origin}${paths.announcementFeed(contest.slug)}`,
    beganAt: contest.createdAt,
    entries: announcements.map(({ id, title, text, publishedAt }) => ({
      ...{ id, title, publishedAt, updatedAt: publishedAt },
      url: `${url}#announcement-${id}`,
      html: renderMarkdown(text),
    })),
  });
  return new Response(text, { headers: { ...publicPage(), "Content-Type": "application/atom+xml; charset=utf-8" } });
}
