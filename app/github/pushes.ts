import type { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestActivity } from "./answers.ts";
import { askFor } from "./ask-for.ts";
import type { Client } from "./client.ts";
import { problemOf, unreadable } from "./problem.ts";

type Outcome = { ok: true; commit: string | null } | { ok: false; problem: Problem };

export type Push = z.infer<typeof RestActivity>[number];

const MOST_PAGES = 5;
const NOTHING = /^0+$/;

/**
 * The commit at which a branch stood at an instant, by the times at which GitHub received the pushes, which no author controls.
 * Null when those times cannot be had: not recorded so far back, not offered by this server, or the branch did not exist.
 */
export async function commitAt(
  client: Client,
  repository: { owner: string; name: string },
  branch: string,
  at: number,
): Promise<Outcome> {
  let earliest: string | null = null;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const parameters = { ...repository, ref: `refs/heads/${branch}`, per_page: 100, ...(after && { after }) };
    const answer = await client.get("/repos/{owner}/{name}/activity", parameters);
    const problem = problemOf(answer, client.clock());
    if (problem?.kind === "notFound" || problem?.kind === "forbidden") return { ok: true, commit: null };
    if (problem) return { ok: false, problem };
    const rows = RestActivity.safeParse(answer.arrived ? answer.body : undefined);
    if (!rows.success) return { ok: false, problem: unreadable(answer, "it is no list of pushes.") };
    const last = rows.data.find(({ timestamp }) => timestamp <= at);
    if (last) return { ok: true, commit: existing(last.after) };
    earliest = rows.data.at(-1)?.before ?? earliest;
    after = answer.arrived ? cursorIn(answer.headers.link) : undefined;
    if (after === undefined) return { ok: true, commit: existing(earliest) };
  }
  return { ok: true, commit: null };
}

/** The last two hundred pushes to a branch, newest first; null when this server does not tell them. */
export async function readPushes(
  client: Client,
  repository: { owner: string; name: string },
  branch: string,
): Promise<{ ok: true; value: Push[] | null } | { ok: false; problem: Problem }> {
  const pushes: Push[] = [];
  let after: string | undefined;
  for (let page = 0; page < 2; page += 1) {
    const parameters = { ...repository, ref: `refs/heads/${branch}`, per_page: 100, ...(after && { after }) };
    const asked = await askFor(client, "/repos/{owner}/{name}/activity", parameters, RestActivity);
    if (!asked.ok && /notFound|forbidden/.test(asked.problem.kind)) return { ok: true, value: null };
    if (!asked.ok) return asked;
    pushes.push(...asked.value);
    after = cursorIn(asked.link);
    if (after === undefined) break;
  }
  return { ok: true, value: pushes };
}

function existing(commit: string | null): string | null {
  return commit === null || NOTHING.test(commit) ? null : commit;
}

/** Only the cursor is taken from GitHub's link, never the address. */
function cursorIn(link: string | undefined): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link ?? "")?.[1];
  return next && URL.canParse(next) ? (new URL(next).searchParams.get("after") ?? undefined) : undefined;
}
