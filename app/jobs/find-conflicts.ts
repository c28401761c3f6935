import { asPortal } from "#app/contest/actors.ts";
import { findLinks } from "#app/contest/judging/conflict/links.ts";
import { recordSearch } from "#app/contest/judging/conflict/record-search.ts";
import { searchOrderOf } from "#app/contest/judging/conflict/search/queries.ts";
import { readLinks } from "#app/github/links/read-links.ts";
import { endingAfter } from "./read-repository.ts";
import type { Work } from "./work.ts";

/** From the third try on, a single answer that fails no longer holds up all others. */
const PATIENT_TRIES = 2;

/** Looks on GitHub for public links between those who decide and those who enter a contest, and keeps what was found. */
export const findConflicts: Work = async ({ store, now, github, githubConfiguration }, job) => {
  const contestId = job.subject;
  const order = await searchOrderOf(store.read, contestId);
  const webUrl = githubConfiguration.webUrl.replace(/\/+$/, "");
  const read = await readLinks(github, order, { webUrl, patient: job.attempts < PATIENT_TRIES });
  if (!read.ok) return endingAfter(read.problem, job, now(), Math.random());
  const search = {
    requestsUsed: read.cost.requestsUsed,
    people: order.deciders.length,
    entries: order.entries.length,
    unanswered: read.unanswered,
  };
  const context = { db: store, now: now(), by: asPortal() };
  await recordSearch(context, { contestId, links: findLinks(read.record, order.deciders), search });
  return { end: "done" };
};
