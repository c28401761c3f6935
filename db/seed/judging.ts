import { asPortal } from "#app/contest/actors.ts";
import { sealStage } from "#app/contest/judging/sealing/seal-stage.ts";
import { tallyInputOf } from "#app/contest/judging/tally/queries.ts";
import { recordTally } from "#app/contest/judging/tally/record-tally.ts";
import { talliesFrom } from "#app/contest/judging/tally/tallies.ts";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { contentHash } from "../content-hash.ts";
import { assign, review, stepAside, type TeamByEntry, type Written } from "./reviewing.ts";
import { agreed, asActor, hasCome, organizerIn, type Setting } from "./setting.ts";

const HOUR = 3_600_000;

/** The judges mark what they were given, from the opening of their stage to shortly before its close; answers what they submitted. */
export async function playJudging(setting: Setting, teams: TeamByEntry): Promise<Written[]> {
  const { nomination, judging } = setting.file.calendar;
  const at = Math.max(nomination.closesAt + 4 * HOUR, judging.opensAt - 4 * HOUR);
  if (!hasCome(setting, at)) return [];
  const asked = await assign(setting, "judging", at, teams);
  const opens = Math.max(at, judging.opensAt) + HOUR;
  const pairs = await stepAside(setting, "judging", asked, { teams, at: opens });
  const written = await review(setting, "judging", pairs, {
    teams,
    from: opens + HOUR,
    to: judging.closesAt - 2 * HOUR,
  });
  return written;
}

/** Seals a stage; of the judging stage the tallies are computed, as the job that follows its seal does it. */
export async function sealAndTally(setting: Setting, stage: ReviewStage, at: number): Promise<void> {
  const { store, contestId } = setting;
  agreed(await sealStage(organizerIn(setting, 0, at), { stage }), `seal the ${stage} stage`);
  if (stage !== "judging") return;
  const input = await tallyInputOf(store.read, contestId, stage);
  const context = asActor(setting, asPortal(), at + 60_000);
  agreed(
    await recordTally(context, { contestId, inputHash: contentHash(input), input, tallies: talliesFrom(input) }),
    `tally the ${stage} stage`,
  );
}
