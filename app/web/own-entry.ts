import { redirect } from "@remix-run/node";
import { awaitsAnswerUntil } from "#app/contest/awards/answer/answering.ts";
import { toldAwardsOf } from "#app/contest/awards/answer/queries.ts";
import { hasStandingPublication } from "#app/contest/publication/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { ownTeamOf } from "#app/contest/registration/queries.ts";
import { type EntryPage, entryPage } from "#app/contest/submission/own/entry-page.ts";
import { ownEntryOf } from "#app/contest/submission/own/queries.ts";
import { findEntryOfTeam, versionsOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import type { Asked } from "./portal.ts";
import { refusedPage } from "./respond.ts";
import { standAs } from "./stand.ts";

type OwnEntryPage = {
  page: EntryPage;
  awards: { category: string; awaitsAnswerUntil: number | null }[];
  /** Whether the contest's results are public. */
  published: boolean;
  idempotencyKey: string;
};

/**
 * The team's entry as its own pages show it, with the awards that the team was told of, and a fresh key for the next
 * submission. Without a team: on to the team's page.
 */
export async function ownEntryAt(asked: Asked): Promise<OwnEntryPage> {
  const { contest, person, portal, now } = await standAs(asked, "contestant");
  const own = await ownEntryOf(portal.store.read, contest.id, person.accountId);
  if (!own) throw redirect(paths.team(contest.slug));
  const submission = contest.windows.find(({ stage }) => stage === "submission");
  if (!submission) throw new Error(`contest ${contest.id} has no submission window`);
  const told = await toldAwardsOf(portal.store.read, contest.id, own.entry.id);
  return {
    page: entryPage(own, contest, submission, now),
    awards: told.map((award) => ({ category: award.category.name, awaitsAnswerUntil: awaitsAnswerUntil(award) })),
    published: await hasStandingPublication(portal.store.read, contest.id),
    idempotencyKey: crypto.randomUUID(),
  };
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
