import { type Answer, type Call, empty, json } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { historyFrom } from "../world/history.ts";
import type { Repository, Signature } from "../world/model.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";

/** Who committed to the default branch, most first; `anon=1` adds those whose address belongs to no account. */
export function contributors(call: Call, repository: Repository): Answer {
  if (repository.head === null) return empty(204);
  const { world, url } = call.standin;
  const counts = new Map<string, { author: Signature; count: number }>();
  for (const { author } of historyFrom(repository, repository.head)) {
    const key = String(author.accountId ?? author.email);
    const known = counts.get(key);
    counts.set(key, { author, count: (known?.count ?? 0) + 1 });
  }
  const shown = [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ author, count }): object[] => {
      const account = author.accountId === null ? undefined : world.accounts.get(author.accountId);
      if (account) return [{ ...showSimpleAccount(account, url), contributions: count }];
      const anonymous = { email: author.email, name: author.name, type: "Anonymous", contributions: count };
      return call.url.searchParams.has("anon") ? [anonymous] : [];
    });
  return page(call, shown, (one) => one);
}

/** Pushes to the default branch, newest first, with the time at which the server received each. */
export function activity(call: Call, repository: Repository): Answer {
  const { world, url } = call.standin;
  const wanted = call.url.searchParams.get("activity_type");
  const pushes = repository.pushes.filter(({ kind }) => wanted === null || kind === wanted);
  if (call.url.searchParams.get("direction") !== "asc") pushes.reverse();
  const size = Math.min(100, Number(call.url.searchParams.get("per_page") ?? 30) || 30);
  // GitHub pages this list by cursor; the cursor here is the id of the last push shown.
  const after = call.url.searchParams.get("after");
  const start = after === null ? 0 : pushes.findIndex(({ id }) => String(id) === after) + 1;
  const part = pushes.slice(start, start + size);
  const last = part.at(-1);
  const next = new URL(call.url.pathname + call.url.search, url);
  next.searchParams.set("after", String(last?.id ?? ""));
  const more = start + size < pushes.length;
  const headers: Record<string, string> = more ? { link: `<${next}>; rel="next"` } : {};
  const shown = part.map(({ id, before, after, at, actorId, kind }) => {
    const actor = world.accounts.get(actorId);
    return {
      id,
      node_id: nodeId("C", id),
      before,
      after,
      ref: `refs/heads/${repository.branch}`,
      timestamp: dateText(at),
      activity_type: kind,
      actor: actor ? showSimpleAccount(actor, url) : null,
    };
  });
  return json(200, shown, headers);
}
