import { asPortal } from "#app/contest/actors.ts";
import { findPin } from "#app/contest/repository/queries.ts";
import { settlePin } from "#app/contest/repository/settle-pin.ts";
import { readPin } from "#app/github/pin.ts";
import { endingAfter } from "./read-repository.ts";
import type { Work } from "./work.ts";

/**
 * Asks GitHub where a repository stood when its version was received, and pins that. A repository that GitHub does not show, or
 * that has no commit, leaves the pin pending: the job stalls, and the next reading of the repository begins it anew.
 */
export const settlePendingPin: Work = async ({ store, now, github }, job) => {
  const found = await findPin(store.read, job.subject);
  if (found?.pin.pinState !== "pending") return { end: "done" };
  const { githubId, fullName } = found.repository;
  const [owner = "", name = ""] = fullName.split("/");
  const read = await readPin(github, githubId === null ? { owner, name } : { id: githubId }, found.version.receivedAt);
  const context = { db: store, now: now(), by: asPortal() };
  if (!read.ok) {
    const ending = endingAfter(read.problem, job, context.now, Math.random());
    return ending.end === "done" ? { end: "stalled", problem: `GitHub does not show ${fullName}` } : ending;
  }
  const { head, branch, isLate } = read.reading;
  if (head === null) return { end: "stalled", problem: `${fullName} has no commit to pin` };
  const pin = { versionRepositoryId: job.subject, branch, isLate };
  await settlePin(context, { ...pin, commit: head.commit, tree: head.tree });
  return { end: "done" };
};
