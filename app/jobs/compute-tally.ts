import { asPortal } from "#app/contest/actors.ts";
import { tallyInputOf } from "#app/contest/judging/tally/queries.ts";
import { recordTally } from "#app/contest/judging/tally/record-tally.ts";
import type { Tallied } from "#app/contest/judging/tally/tallies.ts";
import { contentHash } from "#db/content-hash.ts";
import { inThread } from "./threads/in-thread.ts";
import type { Work } from "./work.ts";

/** Computes the tallies of a contest's sealed judging stage and stores them under the hash of their input. */
export const computeTally: Work = async ({ store, now }, job) => {
  const input = await tallyInputOf(store.read, job.subject, "judging");
  const tallies = await inThread<Tallied[]>("./tally-thread.ts", input);
  const context = { db: store, now: now(), by: asPortal() };
  await recordTally(context, { contestId: job.subject, inputHash: contentHash(input), input, tallies });
  // A stage that was reopened meanwhile asks again when it is sealed again.
  return { end: "done" };
};
