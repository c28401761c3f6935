import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { withdrawEntry } from "#app/contest/submission/withdraw-entry.ts";
import { contentOf } from "../entries.ts";
import { contestantIn, type Setting } from "../setting.ts";
import { leaderOf } from "../teams.ts";
import { expectRefusal } from "./expecting.ts";

/** Nothing of an entry changes at the close, and nothing is taken once the grace after it is over. */
export async function tryClosedDoors(setting: Setting): Promise<void> {
  const team = setting.teams[0];
  if (!team) throw new Error("the sample has no teams");
  const { calendar } = setting.file;
  const { closesAt } = calendar.submission;
  const graceEndsAt = closesAt + calendar.graceMinutes * 60_000;
  const leading = (at: number) => contestantIn(setting, leaderOf(team).login, at);
  const content = contentOf(team.entry, true);
  const closed = "submission closed";
  const draft = saveDraft(leading(closesAt), { content, revision: 0 });
  await expectRefusal(draft, closed, "A draft cannot be saved at the close.");
  await expectRefusal(withdrawEntry(leading(closesAt)), closed, "An entry cannot be withdrawn at the close.");
  const asked = { content, pullRequests: [], idempotencyKey: "after the grace" };
  await expectRefusal(submitEntry(leading(graceEndsAt), asked), closed, "Nothing is taken when the grace is over.");
}
