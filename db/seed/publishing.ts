import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { tiesOf } from "#app/contest/judging/ballot/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { resultsIn } from "#app/contest/publication/results.ts";
import { contentHash } from "../content-hash.ts";
import { approveAwards, confirmAwards, proposeAwards } from "./awarding.ts";
import { sealAndTally } from "./judging.ts";
import type { TeamByEntry } from "./reviewing.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";
import { breakTies, holdBallot } from "./voting.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ballots are held, the judging stage is sealed and tallied, and the independent judges decide where marks are equal. */
export async function closeJudging(setting: Setting, teams: TeamByEntry): Promise<void> {
  const { store, contestId, file } = setting;
  const { closesAt } = file.calendar.judging;
  if (!hasCome(setting, closesAt + DAY)) return;
  for (const { id } of (await tiesOf(store.read, contestId)).filter((tie) => tie.closedAt === null))
    await holdBallot(setting, id, closesAt - HOUR, teams);
  await sealAndTally(setting, "judging", closesAt + 8 * HOUR);
  await breakTies(setting, closesAt + 9 * HOUR, teams);
}

/** When the steps towards the winners are taken, epoch ms. */
export function resultsCalendar({ file }: Pick<Setting, "file">) {
  const { closesAt } = file.calendar.judging;
  const day = (number: number) => closesAt + number * DAY;
  return { proposesAt: day(1), approvesAt: day(1) + 2 * HOUR, tellsAt: day(3), publishesAt: day(14) };
}

/** The results as they stand are made public, for all categories at once. */
export async function publish(setting: Setting): Promise<void> {
  const { store, contestId } = setting;
  const { publishesAt } = resultsCalendar(setting);
  if (!hasCome(setting, publishesAt)) return;
  const seenHash = contentHash(resultsIn(await resultsStandOf(store.read, contestId)));
  agreed(await publishResults(organizerIn(setting, 0, publishesAt), { seenHash }), "publish the results");
}

/** From the closed judging stage to the public winners. */
export async function playResults(setting: Setting): Promise<void> {
  const { proposesAt, approvesAt, tellsAt } = resultsCalendar(setting);
  await proposeAwards(setting, proposesAt);
  await approveAwards(setting, approvesAt);
  await confirmAwards(setting, tellsAt);
  await publish(setting);
}
