import { nameAlternate } from "#app/contest/nomination/name-alternate.ts";
import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { nominationsOf } from "#app/contest/nomination/queries.ts";
import { tellFinalists } from "#app/contest/nomination/tell-finalists.ts";
import type { Written } from "./reviewing.ts";
import { agreed, hasCome, organizerIn, type Setting } from "./setting.ts";

const HOUR = 3_600_000;
const SHARE_OF_NOMINATED = 0.85;
const ALTERNATES = 3;

type Nominated = { entryId: string; categoryIds: string[]; nominators: number; level: number };

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

/** The nominated entries, those with most nominators first, then by what the committee thought of them. */
async function nominatedEntries(setting: Setting, written: readonly Written[]): Promise<Nominated[]> {
  const rows = (await nominationsOf(setting.store.read, setting.contestId)).filter(({ stale }) => !stale);
  const entries = [...new Set(rows.map(({ entryId }) => entryId))].map((entryId) => {
    const own = rows.filter((row) => row.entryId === entryId);
    return {
      entryId,
      categoryIds: [...new Set(own.map(({ categoryId }) => categoryId))],
      nominators: new Set(own.map(({ accountId }) => accountId)).size,
      level: mean(written.filter((each) => each.entryId === entryId).map(({ opinion }) => opinion.level)),
    };
  });
  return entries.sort((one, other) => other.nominators - one.nominators || other.level - one.level);
}

/** An organizer names the finalists and some alternates once the committee is done, and tells their teams. */
export async function nameFinalists(setting: Setting, written: readonly Written[]): Promise<void> {
  const { calendar, finalists, reviewsPerEntry } = setting.file;
  const at = calendar.nomination.closesAt + HOUR;
  if (!hasCome(setting, at + 2 * HOUR)) return;
  const nominated = await nominatedEntries(setting, written);
  const places = Math.min(finalists.cap, Math.ceil(nominated.length * SHARE_OF_NOMINATED));
  for (const [place, { entryId, categoryIds, nominators }] of nominated.slice(0, places + ALTERNATES).entries()) {
    const reason = `Nominated by ${nominators} of its ${reviewsPerEntry.nomination} readers.`;
    const asked = { entryId, categoryIds, reason };
    const organizer = organizerIn(setting, 0, at + place * 60_000);
    if (place < places) agreed(await nameFinalist(organizer, asked), "name a finalist");
    else agreed(await nameAlternate(organizer, asked), "name an alternate");
  }
  agreed(await tellFinalists(organizerIn(setting, 0, at + HOUR)), "tell the finalists");
}
