import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { tiesOf } from "#app/contest/judging/ballot/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { resultsIn } from "#app/contest/publication/results.ts";
import { contentHash } from "../content-hash.ts";
import { confirmAwards, decideAwards } from "./awarding.ts";
import { sealAndTally } from "./judging.ts";
import type { TeamByEntry } from "./reviewing.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";
import { breakTies, holdBallot } from "./voting.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From the seal on the judging stage to the public winners. */
export async function playResults(setting: Setting, teams: TeamByEntry): Promise<void> {
  const { store, contestId, file } = setting;
  const { closesAt } = file.calendar.judging;
  if (!hasCome(setting, closesAt + DAY)) return;
  for (const { id } of (await tiesOf(store.read, contestId)).filter((tie) => tie.closedAt === null))
    await holdBallot(setting, id, closesAt - HOUR, teams);
  await sealAndTally(setting, "judging", closesAt + 8 * HOUR);
  await breakTies(setting, closesAt + 9 * HOUR, teams);
  await decideAwards(setting, closesAt + DAY);
  await confirmAwards(setting, closesAt + 3 * DAY);
  const publishesAt = closesAt + 14 * DAY;
  if (!hasCome(setting, publishesAt)) return;
  const seenHash = contentHash(resultsIn(await resultsStandOf(store.read, contestId)));
  agreed(await publishResults(organizerIn(setting, 0, publishesAt), { seenHash }), "publish the results");
}
