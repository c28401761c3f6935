import { approveAward } from "#app/contest/awards/approve-award.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { publishedAwardsOf } from "#app/contest/publication/queries.ts";
import { resultsIn } from "#app/contest/publication/results.ts";
import { contentHash } from "../../content-hash.ts";
import { organizerIn, type Setting } from "../setting.ts";
import { expectRefusal, expectThat } from "./expecting.ts";

/** Before the seal and the second person's word nothing is public, and nothing can be made so. */
export async function tryEarlyResults(setting: Setting, at: number): Promise<void> {
  const { store, contestId } = setting;
  const stand = await resultsStandOf(store.read, contestId);
  const published = publishResults(organizerIn(setting, 0, at), { seenHash: contentHash(resultsIn(stand)) });
  await expectRefusal(published, "results are not ready", "Results wait for every award.");
  expectThat((await publishedAwardsOf(store.read, contestId)).length === 0, "No award is public before publication.");
}

/** Nobody approves what they proposed. Answers how many awards were tried. */
export async function tryOwnApproval(setting: Setting, at: number): Promise<void> {
  const stand = await resultsStandOf(setting.store.read, setting.contestId);
  const waiting = stand.categories.flatMap(({ award }) => (award && award.approvedAt === null ? [award] : []));
  expectThat(waiting.length > 0, "Some awards wait for a second person.");
  for (const { id: awardId } of waiting) {
    const approved = approveAward(organizerIn(setting, 0, at), { awardId });
    await expectRefusal(approved, "second person needed", "Nobody approves what they proposed.");
  }
}

/** After the publication every category is told. Answers the winners' titles by category. */
export async function readWinners(setting: Setting): Promise<{ category: string; title: string }[]> {
  const { store, contestId, file } = setting;
  const awards = await publishedAwardsOf(store.read, contestId);
  expectThat(awards.length === file.categories.length, "Every category has a published result.");
  return awards.map(({ category, winner }) => ({ category: category.name, title: winner?.title ?? "nobody" }));
}
