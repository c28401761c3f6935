import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { resultsIn } from "#app/contest/publication/results.ts";
import { contentHash } from "../content-hash.ts";
import { confirmAwards, decideAwards } from "./awarding.ts";
import { sealAndTally } from "./judging.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From the seal on the judging stage to the public winners. */
export async function playResults(setting: Setting): Promise<void> {
  const { store, contestId, file } = setting;
  const { closesAt } = file.calendar.judging;
  if (!hasCome(setting, closesAt + 4 * HOUR)) return;
  await sealAndTally(setting, "judging", closesAt + 2 * HOUR);
  await decideAwards(setting, closesAt + DAY);
  await confirmAwards(setting, closesAt + 3 * DAY);
  const publishesAt = closesAt + 14 * DAY;
  if (!hasCome(setting, publishesAt)) return;
  const seenHash = contentHash(resultsIn(await resultsStandOf(store.read, contestId)));
  agreed(await publishResults(organizerIn(setting, 0, publishesAt), { seenHash }), "publish the results");
}
