import { asNominator } from "#app/contest/actors.ts";
import { findReviewableEntry } from "#app/contest/judging/queries.ts";
import { nominateEntry } from "#app/contest/nomination/nominate-entry.ts";
import { sealAndTally } from "./judging.ts";
import { assign, review, stepAside, type TeamByEntry, type Written } from "./reviewing.ts";
import { agreed, asActor, hasCome, type Setting } from "./setting.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From where on the scales somebody thinks that an entry should go before the panel. */
const WORTHY = 0.42;
const IN_ALL_ITS_CATEGORIES = 0.55;

/** Nominates an entry in its categories, if the review was good enough. */
async function nominate(setting: Setting, { accountId, entryId, opinion, at }: Written): Promise<void> {
  const { contestId, store } = setting;
  if (opinion.level < WORTHY || !hasCome(setting, at + 5 * MINUTE)) return;
  const context = asActor(setting, asNominator(contestId, accountId), at + 5 * MINUTE);
  const entry = await findReviewableEntry(store.read, context.by, { entryId });
  if (!entry) return;
  const { categoryIds, versionId } = entry;
  const chosen = opinion.level < IN_ALL_ITS_CATEGORIES ? categoryIds.slice(0, 1) : categoryIds;
  for (const categoryId of chosen) {
    const asked = { entryId, categoryId, versionId, reason: opinion.panelNote };
    agreed(await nominateEntry(context, asked), "nominate an entry");
  }
}

/**
 * The committee reads every entry after the close, nominates the good ones, and an organizer seals the stage. Answers the
 * reviews, out of which finalists are named.
 */
export async function playNomination(setting: Setting, teams: TeamByEntry): Promise<Written[]> {
  const { nomination, submission, graceMinutes } = setting.file.calendar;
  // Rulings on the entries come first, within two hours of the last one that may arrive.
  const from = Math.max(nomination.opensAt, submission.closesAt + graceMinutes * MINUTE + 3 * HOUR);
  if (!hasCome(setting, from)) return [];
  const asked = await assign(setting, "nomination", from, teams);
  const pairs = await stepAside(setting, "nomination", asked, { teams, at: from + HOUR });
  const span = { teams, from: from + 2 * HOUR, to: nomination.closesAt - HOUR };
  const written = await review(setting, "nomination", pairs, span);
  await Promise.all(written.map((each) => nominate(setting, each)));
  const sealsAt = nomination.closesAt + 20 * MINUTE;
  if (!hasCome(setting, sealsAt)) return written;
  await sealAndTally(setting, "nomination", sealsAt);
  return written;
}
