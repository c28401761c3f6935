import { z } from "zod";
import { askFor, type Part } from "../ask-for.ts";
import type { Client } from "../client.ts";
import type { Told } from "../graph-facts.ts";
import { RestCommit } from "./answers.ts";

type Window = { since: number; until: number };
type Name = { owner: string; name: string };
type History = Pick<Told, "commitsInWindow" | "windowCommits" | "authors">;

const PER_PAGE = 100;
const MOST_PAGES = 3;
const COMMITS = "/repos/{owner}/{name}/commits";

/** Git's empty repository is answered 409, which is as definite as a list. */
const isEmpty = <T>(part: Part<T>) => !part.ok && part.problem.status === 409;

/** The tip of the default branch; null for a repository without commits. */
export async function readTip(client: Client, name: Name, branch: string): Promise<Part<Told["head"]>> {
  const tip = await askFor(client, `${COMMITS}/{branch}`, { ...name, branch }, RestCommit);
  if (isEmpty(tip)) return { ok: true, value: null };
  if (!tip.ok) return tip;
  const { sha, commit } = tip.value;
  return { ok: true, value: { commit: sha, tree: commit.tree.sha, committedAt: commit.committer.date } };
}

/** The commits of a branch that are dated within a window; beyond three hundred they are counted no further. */
export async function readWindow(client: Client, name: Name, head: string, window: Window): Promise<Part<History>> {
  const rows: RestCommit[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const dates = { since: new Date(window.since).toISOString(), until: new Date(window.until).toISOString() };
    const asked = { ...name, sha: head, ...dates, per_page: PER_PAGE, page };
    const found = await askFor(client, COMMITS, asked, z.array(RestCommit));
    if (!found.ok) return found;
    rows.push(...found.value);
    if (!/rel="next"/.test(found.link ?? "")) break;
  }
  return {
    ok: true,
    value: {
      commitsInWindow: rows.length,
      windowCommits: rows.slice(0, PER_PAGE).map(({ sha, commit }) => ({
        commit: sha,
        committedAt: commit.committer.date,
        authoredAt: commit.author.date,
      })),
      authors: rows.flatMap(({ author }) => author ?? []),
    },
  };
}

/** How many commits are dated before the window; a page of one makes the number of the last page their count. */
export async function readEarlier(
  client: Client,
  name: Name,
  head: string,
  { since }: Window,
): Promise<Part<Told["earlier"]>> {
  const asked = { ...name, sha: head, until: new Date(since).toISOString(), per_page: 1 };
  const found = await askFor(client, COMMITS, asked, z.array(RestCommit));
  if (!found.ok) return found;
  const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(found.link ?? "")?.[1];
  const newestAt = found.value[0]?.commit.committer.date ?? null;
  return { ok: true, value: { commits: last ? Number(last) : found.value.length, newestAt } };
}
