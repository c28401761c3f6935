import { entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { finishedByEntry } from "#app/contest/judging/desk/queries.ts";
import { mayPlace, refuseOverCap } from "#app/contest/nomination/places.ts";
import { nominationsOf, placeFactsOf } from "#app/contest/nomination/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import type { Asked, Portal } from "./portal.ts";
import { refusedPage } from "./respond.ts";

type Desk = { portal: Portal; now: number; contest: { id: string; slug: string } };

/** An entry on the nominations board, with its nominations and why it may not be named finalist or alternate now. */
export async function nominatedEntryAt(asked: Asked, { portal, now, contest }: Desk) {
  const { read } = portal.store;
  const entries = await entriesBefore(read, contest.id, "nomination");
  const found = entries.find(({ code }) => code === asked.params.entry);
  if (!found) throw refusedPage(refuse("not found"));
  const facts = await placeFactsOf(read, contest.id, found.entryId);
  const nominations = await nominationsOf(read, contest.id, found.entryId);
  // Whether anything can be ticked at all; what is ticked is decided when it is sent.
  const closed = mayPlace(facts, facts.nominated.slice(0, 1), now);
  const full = refuseOverCap(facts);
  const inWords = (refused: typeof closed) => (refused ? refusalText(refused.refusal) : null);
  return {
    entryId: found.entryId,
    title: found.title,
    board: paths.deskPage(contest.slug, "nominations"),
    path: `${paths.deskPage(contest.slug, "nominations")}/${found.code}`,
    page: paths.entry(contest.slug, found.code),
    reviews: (await finishedByEntry(read, [found.entryId], "nomination")).get(found.entryId) ?? 0,
    nominations,
    finalists: facts.finalists,
    cap: facts.cap,
    closed: inWords(closed),
    full: inWords(full),
  };
}
