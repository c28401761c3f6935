import { asPortal } from "#app/contest/actors.ts";
import { tallyInputsOf } from "#app/contest/judging/tally/queries.ts";
import { recordTally } from "#app/contest/judging/tally/record-tally.ts";
import { weightedMeans } from "#app/contest/judging/tally/weighted-means.ts";
import { contentHash } from "#db/content-hash.ts";
import type { Work } from "./work.ts";

/** Computes the tallies of a contest's sealed judging stage and stores them under the hashes of their inputs. */
export const computeTally: Work = async ({ store, now }, job) => {
  const stage = "judging";
  const inputs = await tallyInputsOf(store.read, job.subject, stage);
  const tallies = inputs.map((input) => ({
    categoryId: input.categoryId,
    inputHash: contentHash(input),
    result: weightedMeans(input),
  }));
  const context = { db: store, now: now(), by: asPortal() };
  await recordTally(context, { contestId: job.subject, stage, tallies });
  // A stage that was reopened meanwhile asks again when it is sealed again.
  return { end: "done" };
};
