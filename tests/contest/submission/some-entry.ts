import { asContestant, asPerson, type Contestant } from "#app/contest/actors.ts";
import type { Context } from "#app/contest/context.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { inviteToTeam } from "#app/contest/registration/invite-to-team.ts";
import { joinTeam } from "#app/contest/registration/join-team.ts";
import { acceptanceOf, ownTeamOf } from "#app/contest/registration/queries.ts";
import type { DraftContent } from "#app/contest/submission/draft.ts";
import { findEntryOfTeam } from "#app/contest/submission/queries.ts";
import type { SubmitEntry } from "#app/contest/submission/submit-entry.ts";
import { newId } from "#db/ids.ts";
import { linkToken } from "#db/link-token.ts";
import { reading, repository } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, SECRET, someone, withCloudPrize } from "#tests/support/contest.ts";
import { sampleFacts } from "../repository/facts.ts";

export const FULL: DraftContent = {
  title: "Canary Monkey",
  summary: "Retires instances that answer slowly.",
  writeUp: "# What it does\n\nIt watches, and acts.",
  buildAndRun: "`./gradlew build`",
  evidence: "",
  links: [{ label: "Demo", url: "https://example.org/demo" }],
  categories: [{ slug: "best-new-monkey", reason: "It is one." }],
  noCategoryFits: false,
  pullRequests: [],
};

/** A submission of content, complete unless told, under a key of its own. */
export function submission(content: Partial<DraftContent> = {}, rest: Partial<SubmitEntry> = {}): SubmitEntry {
  return { content: { ...FULL, ...content }, pullRequests: [], idempotencyKey: newId(), ...rest };
}

async function entering(db: Store, contestId: string, login: string) {
  const person = await someone(db, login);
  const context: Context<Contestant> = { db, now: DURING.submission, by: asContestant(contestId, person.accountId) };
  const { rules, affirmations } = await acceptanceOf(db.read, contestId, person.accountId);
  const ticked = affirmations.map(({ id }) => id);
  const asSomebody = { db, now: DURING.submission, by: asPerson(person.accountId) };
  agreed(await acceptRules(asSomebody, { contestId, rulesVersionId: rules.id, ticked }));
  return { ...person, context };
}

/** A contest with a team of two and their entry, which links one repository that GitHub has been read for. */
export async function someEntry(db: Store, { graceMs = 0 } = {}) {
  const { contestId, file } = await withCloudPrize(db, (given) => ({
    ...given,
    calendar: { ...given.calendar, graceMinutes: graceMs / 60_000 },
  }));
  const ada = await entering(db, contestId, "ada");
  agreed(await formTeam(ada.context, { name: "Canaries" }));
  const own = await ownTeamOf(db.read, contestId, ada.accountId);
  const entry = own && (await findEntryOfTeam(db.read, own.teamId));
  if (!entry) throw new Error("the team has no entry");
  const repositoryId = await linkRepository(db, contestId, entry.id, ada.accountId, "canaries/monkey");
  const at = (now: number): Context<Contestant> => ({ ...ada.context, now });
  return { contestId, entry, ada, at, repositoryId, closesAt: file.calendar.submission.closesAt, file };
}

export async function linkRepository(
  db: Store,
  contestId: string,
  entryId: string,
  linkedBy: string,
  fullName: string,
) {
  const id = newId();
  const fullNameKey = fullName.toLowerCase();
  const row = { id, contestId, entryId, fullName, fullNameKey, linkedBy, linkedAt: DURING.submission };
  await db.write(async (tx) => {
    await tx.insert(repository).values(row);
    return { ok: true as const };
  });
  return id;
}

/** GitHub's answer about a repository at an instant. */
export async function readRepository(db: Store, contestId: string, repositoryId: string, commit: string, at: number) {
  const id = newId();
  const pins = { commit, tree: `tree-of-${commit}` };
  const row = { id, contestId, repositoryId, facts: sampleFacts(), ...pins, source: "stand-in" as const };
  await db.write(async (tx) => {
    await tx.insert(reading).values({ ...row, fetchedAt: at, requestIds: [], requestsUsed: 1 });
    return { ok: true as const };
  });
  return id;
}

/** Brings a second person into the first one's team. */
export async function withSecondMember(db: Store, contestId: string, leader: Context<Contestant>, login: string) {
  const invited = agreed(await inviteToTeam(leader, { invited: null, secret: SECRET }));
  const second = await entering(db, contestId, login);
  const token = linkToken(SECRET, "team invitation", invited.teamInvitationId);
  agreed(await joinTeam(second.context, { token }));
  return second;
}
