import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { nominationsOf, placesOf } from "#app/contest/nomination/queries.ts";
import type { TeamByEntry } from "../reviewing.ts";
import { organizerIn, type Setting } from "../setting.ts";
import { expectRefusal, expectThat } from "./expecting.ts";

/** The cap holds: there are as many finalists as it says, and one more is refused. */
export async function tryOneFinalistMore(setting: Setting, at: number): Promise<number> {
  const { store, contestId, file } = setting;
  const places = await placesOf(store.read, contestId);
  const { cap } = file.finalists;
  const finalists = places.filter(({ ordinal }) => ordinal === null).length;
  expectThat(finalists === cap, `The cap of ${cap} finalists is reached; there are ${finalists}.`);
  const placed = new Set(places.map(({ entryId }) => entryId));
  const left = (await nominationsOf(store.read, contestId)).find(
    ({ entryId, stale }) => !stale && !placed.has(entryId),
  );
  if (!left) throw new Error("no nominated entry is left to try the cap with");
  const asked = { entryId: left.entryId, categoryIds: [left.categoryId], reason: "One more." };
  const named = nameFinalist(organizerIn(setting, 0, at), asked);
  await expectRefusal(named, "finalists are complete", `No more than ${cap} entries become finalists.`);
  return finalists;
}

/** Two finalists that share exactly one category: found equal by the panel, they make one tie. */
export async function pairForTie(setting: Setting, teams: TeamByEntry): Promise<string[]> {
  const places = await placesOf(setting.store.read, setting.contestId);
  const finalists = places.filter(({ ordinal }) => ordinal === null);
  for (const one of finalists)
    for (const other of finalists.slice(finalists.indexOf(one) + 1)) {
      const shared = one.categories.filter(({ id }) => other.categories.some((category) => category.id === id));
      if (shared.length !== 1) continue;
      return [one, other].flatMap(({ entryId }) => teams.get(entryId)?.slug ?? []);
    }
  throw new Error("no two finalists share a category; the rehearsal cannot play a tie");
}
