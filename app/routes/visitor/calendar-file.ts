import type { LoaderFunctionArgs } from "@remix-run/node";
import { contestFileOf, dateChangesOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { writeCalendarFile } from "#app/render/calendar-file.ts";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

/** The contest's dates for a calendar program. */
export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { read } = portal.store;
  const { calendar } = await contestFileOf(read, contest.id);
  const [change] = await dateChangesOf(read, contest.id);
  const text = writeCalendarFile({
    slug: contest.slug,
    name: contest.name,
    url: `${portal.configuration.origin}${paths.contest(contest.slug)}`,
    calendar,
    episodes: [],
    changedAt: change?.changedAt ?? contest.createdAt,
  });
  return new Response(text, {
    headers: {
      ...publicPage(),
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${contest.slug}.ics"`,
    },
  });
}
