import { asPortal } from "#app/contest/actors.ts";
import type { Job } from "#app/contest/around/claim-job.ts";
import type { JobEnding } from "#app/contest/around/settle-job.ts";
import { noteUnchanged } from "#app/contest/repository/note-unchanged.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { readingOrder } from "#app/contest/repository/queries.ts";
import { recordProblem } from "#app/contest/repository/record-problem.ts";
import { recordReading } from "#app/contest/repository/record-reading.ts";
import { isWholeReadingDue, POLLED } from "#app/contest/repository/rereading/moments.ts";
import { newestTrace } from "#app/contest/repository/rereading/queries.ts";
import { nextAttempt } from "#app/contest/repository/retry.ts";
import { acceptedWebUrls, parseAddress } from "#app/github/address.ts";
import { findRepositoryId, hasChanged } from "#app/github/identity.ts";
import { type Reading, readRepository } from "#app/github/readings.ts";
import type { Work, Workshop } from "./work.ts";

type Order = NonNullable<Awaited<ReturnType<typeof readingOrder>>>;
/** `problem` says why parts of a reading are missing. */
type Answer =
  | { ok: true; reading: Reading; forkOriginId: string | null; problem?: Problem | undefined }
  | { ok: false; problem: Problem };

function targetOf(repository: { githubId: string | null; fullName: string }) {
  const [owner = "", name = ""] = repository.fullName.split("/");
  return repository.githubId === null ? { owner, name } : { id: repository.githubId };
}

/** Each pull request once, however often and however written; what cannot be read as one is the form's matter. */
function pullRequestsOf({ typed, submitted }: Order["pullRequests"], webUrls: readonly string[]) {
  const written = [...typed, ...submitted.map(({ fullName, number }) => `${fullName}#${number}`)];
  const named = written.flatMap((text) => {
    const parsed = parseAddress(text, webUrls);
    return parsed.ok && parsed.address.kind === "pull request" ? [parsed.address] : [];
  });
  const byName = new Map(named.map((each) => [`${each.owner}/${each.name}#${each.number}`.toLowerCase(), each]));
  return [...byName.values()].map(({ owner, name, number }) => ({ owner, name, number }));
}

async function ask({ github, githubConfiguration }: Workshop, order: Order): Promise<Answer> {
  const pullRequests = pullRequestsOf(order.pullRequests, acceptedWebUrls(githubConfiguration));
  const read = await readRepository(github, targetOf(order.repository), {
    ...order.window,
    pullRequests,
    pin: order.pin,
  });
  if (!read.ok) return read;
  const origin = order.forkOrigin;
  if (origin === undefined || read.reading.facts.fork === null) return { ...read, forkOriginId: null };
  const found = await findRepositoryId(github, origin);
  return found.ok ? { ...read, forkOriginId: found.value } : found;
}

/** What follows from a problem: `again` at an instant, `done` when the answer is definite, `stalled` until somebody looks. */
export function endingAfter(problem: Problem, job: Pick<Job, "attempts">, now: number, jitter: number): JobEnding {
  const limitedUntil = problem.kind === "limited" ? problem.until : null;
  const next = nextAttempt(problem.kind, job.attempts + 1, now, limitedUntil, jitter);
  if (next === "settled") return { end: "done" };
  if (next === "stalled") return { end: "stalled", problem: `${problem.kind}: ${problem.detail}` };
  return { end: "again", dueAt: next, problem: `${problem.kind}: ${problem.detail}` };
}

/** Whether GitHub says that nothing changed since the last reading; an answer of any other kind leaves that to a whole reading. */
async function isUnchanged({ store, github, now }: Workshop, { repository }: Order): Promise<boolean> {
  const newest = await newestTrace(store.read, repository.id);
  if (!newest?.etag || repository.githubId === null || newest.tokenFingerprint !== github.tokenFingerprint)
    return false;
  if (isWholeReadingDue(newest.fetchedAt, now())) return false;
  const asked = await hasChanged(github, repository.githubId, newest.etag);
  return asked.ok && !asked.changed;
}

/** Reads a linked repository, and the entry's pull requests with its first one, and has the rules tested on what GitHub says. */
export const readLinkedRepository: Work = async (workshop, job) => {
  const { store, now } = workshop;
  const order = await readingOrder(store.read, job.subject);
  if (!order) return { end: "done" };
  const repositoryId = order.repository.id;
  if (job.reason === POLLED && (await isUnchanged(workshop, order))) {
    await noteUnchanged({ db: store, now: now(), by: asPortal() }, { repositoryId });
    return { end: "done" };
  }
  const answer = await ask(workshop, order);
  const context = { db: store, now: now(), by: asPortal() };
  if (answer.ok) {
    const { facts, ...trace } = answer.reading;
    await recordReading(context, { repositoryId, facts, trace, forkOriginId: answer.forkOriginId });
    return answer.problem ? endingAfter(answer.problem, job, context.now, Math.random()) : { end: "done" };
  }
  const { problem } = answer;
  const ending = endingAfter(problem, job, context.now, Math.random());
  await recordProblem(context, { repositoryId, problem, retryAt: ending.end === "again" ? ending.dueAt : null });
  return ending;
};
