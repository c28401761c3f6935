import { refusalText, refuse } from "#app/contest/refusals.ts";
import { rulingFactsOf } from "#app/contest/submission/board/queries.ts";
import { findEntryByCode, titlesOf } from "#app/contest/submission/queries.ts";
import { mayRule, type RulingKind } from "#app/contest/submission/rulings.ts";
import type { Asked } from "./portal.ts";
import { refusedPage } from "./respond.ts";
import { standAs } from "./stand.ts";

/** What the page of one ruling shows: the entry, and why the ruling is not open now, if it is not. */
export async function rulingAt(asked: Asked, kind: RulingKind) {
  const { portal, contest, now } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const entry = await findEntryByCode(read, contest.id, asked.params.entry ?? "");
  if (!entry) throw refusedPage(refuse("not found"));
  const refused = mayRule(kind, await rulingFactsOf(read, entry), now);
  return {
    contest: { slug: contest.slug, name: contest.name },
    kind,
    code: entry.code,
    title: (await titlesOf(read, [entry.id])).get(entry.id) ?? `Entry ${entry.code}`,
    refused: refused ? refusalText(refused.refusal) : null,
  };
}
