import { redirect } from "@remix-run/node";
import { refuse } from "#app/contest/refusals.ts";
import { ownTeamOf } from "#app/contest/registration/queries.ts";
import { type EntryPage, entryPage } from "#app/contest/submission/own/entry-page.ts";
import { ownEntryOf } from "#app/contest/submission/own/queries.ts";
import { findEntryOfTeam, versionsOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import type { Asked } from "./portal.ts";
import { refusedPage } from "./respond.ts";
import { standAs } from "./stand.ts";

/** The team's entry as its own pages show it, with a fresh key for the next submission. Without a team: on to the team's page. */
export async function ownEntryAt(asked: Asked): Promise<{ page: EntryPage; idempotencyKey: string }> {
  const { contest, person, portal, now } = await standAs(asked, "contestant");
  const own = await ownEntryOf(portal.store.read, contest.id, person.accountId);
  if (!own) throw redirect(paths.team(contest.slug));
  const submission = contest.windows.find(({ stage }) => stage === "submission");
  if (!submission) throw new Error(`contest ${contest.id} has no submission window`);
  return { page: entryPage(own, contest, submission, now), idempotencyKey: crypto.randomUUID() };
}

/** The version of the own entry whose number is in the address. Throws the 404 page when there is none. */
export async function ownVersionAt(asked: Asked) {
  const { contest, person, portal, now } = await standAs(asked, "contestant");
  const { read } = portal.store;
  const own = await ownTeamOf(read, contest.id, person.accountId);
  const entry = own && (await findEntryOfTeam(read, own.teamId));
  const versions = entry ? await versionsOf(read, entry.id) : [];
  const version = versions.find(({ number }) => String(number) === asked.params.number);
  if (!entry || !version) throw refusedPage(refuse("not found"));
  return { contest, portal, now, version, isInForce: version.id === entry.versionInForceId };
}
