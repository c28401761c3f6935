import type { Writer } from "#db/store.ts";
import type { Contestant } from "../actors.ts";
import { askForJob } from "../agenda.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { ownTeamOf } from "../registration/queries.ts";
import { repositoriesOf } from "../repository/queries.ts";
import { windowOf } from "../setup/queries.ts";
import { mayChangeEntry } from "./deadline.ts";
import { namesNewPullRequest } from "./draft.ts";
import { draftOf, findEntryOfTeam } from "./queries.ts";
import { type DraftEdit, writeDraft } from "./write-draft.ts";

const TYPED_BY_MS = 20_000;

/** Has GitHub asked about pull requests, which are read with the entry's first repository, once the typing has paused. */
async function askForReading(tx: Writer, now: number, entryId: string): Promise<void> {
  const [first] = await repositoriesOf(tx, entryId);
  if (!first) return;
  const reason = "the draft names a new pull request";
  await askForJob(tx, now, { kind: "read repository", subject: first.id, reason, dueAt: now + TYPED_BY_MS });
}

/**
 * Saves the team's working copy: no version, no line in the journal. Refuses after the close, and when somebody else has
 * saved since the writer's revision; both texts stay.
 */
export async function saveDraft(
  context: Context<Contestant>,
  asked: DraftEdit,
): Promise<Outcome<{ revision: number }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ revision: number }>>(async (tx) => {
    const own = await ownTeamOf(tx, by.contestId, by.accountId);
    const entry = own && (await findEntryOfTeam(tx, own.teamId));
    if (!entry) return refuse("not on a team");
    const refused = mayChangeEntry(await windowOf(tx, by.contestId, "submission"), now);
    if (refused) return refused;
    const before = await draftOf(tx, entry.id);
    const revision = await writeDraft(tx, context, entry.id, asked);
    if (revision === undefined) return refuse("someone else saved", { savedAt: before.savedAt });
    if (namesNewPullRequest(before.content, asked.content)) await askForReading(tx, now, entry.id);
    return done({ revision });
  });
}
