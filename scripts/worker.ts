import { setTimeout as pause } from "node:timers/promises";
import { asPortal } from "#app/contest/actors.ts";
import { claimJob, type Job } from "#app/contest/around/claim-job.ts";
import { type JobEnding, settleJob } from "#app/contest/around/settle-job.ts";
import { askForReadings } from "#app/contest/repository/ask-for-readings.ts";
import type { JobKind } from "#app/contest/vocabulary.ts";
import type { Work, Workshop } from "#app/jobs/work.ts";
import type { Log } from "./server/configuration.ts";

export type Works = Partial<Record<JobKind, Work>>;

const LOOK_EVERY_MS = 500;
const READINGS_EVERY_MS = 60_000;
const CRASHED_AGAIN_MS = 60_000;

async function doJob(workshop: Workshop, works: Works, job: Job, log: Log): Promise<JobEnding> {
  const work = works[job.kind];
  if (!work) return { end: "stalled", problem: `this portal has no work of the kind "${job.kind}"` };
  try {
    return await work(workshop, job);
  } catch (error) {
    log.error({ err: error, job: job.id, kind: job.kind }, "a job failed");
    return { end: "again", dueAt: workshop.now() + CRASHED_AGAIN_MS, problem: "the work itself failed; see the log" };
  }
}

/** Does every job that is due now, one after the other; answers how many there were. */
export async function doDueJobs(workshop: Workshop, works: Works, log: Log): Promise<number> {
  for (let count = 0; ; count += 1) {
    const context = () => ({ db: workshop.store, now: workshop.now(), by: asPortal() });
    const claimed = await claimJob(context());
    if (!claimed.ok || !claimed.value) return count;
    const ending = await doJob(workshop, works, claimed.value, log);
    await settleJob(context(), claimed.value, ending);
  }
}

/** Looks for due jobs twice a second, and for readings that are due once a minute, until it is stopped. A look that fails is logged, and the next one comes. */
export function startWorker(workshop: Workshop, works: Works, log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  // Not at once: a portal that has just started has people to answer first.
  let readingsAt = workshop.now() + READINGS_EVERY_MS;
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const now = workshop.now();
        if (now >= readingsAt) {
          readingsAt = now + READINGS_EVERY_MS;
          await askForReadings({ db: workshop.store, now, by: asPortal() });
        }
        await doDueJobs(workshop, works, log);
      } catch (error) {
        log.error({ err: error }, "looking for jobs failed");
      }
      await pause(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
