import type { LoaderFunctionArgs } from "@remix-run/node";
import { categoriesWonBy } from "#app/contest/publication/queries.ts";
import { isShown } from "#app/contest/submission/gallery/visibility.ts";
import { findEntryByCode } from "#app/contest/submission/queries.ts";
import { drawBadge } from "#app/render/entry-badge.ts";
import { publicPage } from "#app/web/respond.ts";
import { contestAt } from "#app/web/stand.ts";

/** An entry's badge: that it entered, and once results are public, what it won. */
export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { read } = portal.store;
  const entry = await findEntryByCode(read, contest.id, asked.params.entry ?? "");
  if (!entry || !isShown(entry)) return new Response("There is no such entry.\n", { status: 404 });
  const won = await categoriesWonBy(read, entry.id);
  const words = won.length > 0 ? `winner: ${won.join(", ")}` : "entered";
  return new Response(drawBadge({ label: contest.name, words, gold: won.length > 0 }), {
    headers: { ...publicPage(), "Content-Type": "image/svg+xml; charset=utf-8" },
  });
}
