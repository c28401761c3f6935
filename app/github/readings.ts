import type { Head, RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import { GraphHead } from "./answers.ts";
import type { Client } from "./client.ts";
import { NOBODY, readContributors } from "./contributors.ts";
import { readFurther } from "./further-facts.ts";
import { identify, type Target } from "./identity.ts";
import { type Cost, withLedger } from "./ledger.ts";
import { headQuery, type PullRequestName } from "./query.ts";
import { composeFacts, headOf } from "./repository-facts.ts";
import { askAbout } from "./repository-question.ts";
import { askWhatIs } from "./told.ts";

/** One reading, as it is to be kept. The ETag holds only for the token with that fingerprint. */
export type Reading = Cost & {
  facts: RepositoryFacts;
  source: Client["source"];
  etag: string | null;
  tokenFingerprint: string | null;
};

export type Asked = {
  /** Commits with a committer date between these instants are counted. */
  since: number;
  until: number;
  pullRequests?: readonly PullRequestName[];
  /** The commit that was handed in, if any. */
  pin?: string | null;
  /** Asks when GitHub received the pushes even where no date looks odd. */
  thorough?: boolean;
};

type Refused = { ok: false; problem: Problem };

/**
 * Reads all facts about a repository: four requests, one more for each further 25 pull requests or 100 contributors, two for a
 * pin that the branch has left, one where dates look odd. `problem` says why some parts are unread, if any are.
 */
export async function readRepository(
  asking: Client,
  target: Target,
  asked: Asked,
): Promise<{ ok: true; reading: Reading; problem?: Problem | undefined } | Refused> {
  const { client, cost } = withLedger(asking);
  const found = await identify(client, target);
  if (!found.ok) return found;
  const { identity } = found;
  const { rest, etag, ...name } = identity;
  const [account, listed] = await Promise.all([
    askWhatIs(client, identity, { ...asked, pullRequests: asked.pullRequests ?? [] }),
    readContributors(client, name),
  ]);
  if (!account.ok) return account;
  const { told, pullRequests } = account.value;
  const further = await readFurther(client, identity, told, asked);
  const problems = [account.value.problem, listed.ok ? undefined : listed.problem, further.problem];
  const facts = composeFacts(rest, told, listed.ok ? listed.contributors : NOBODY, {
    ...further.facts,
    pullRequests,
    askedAs: "id" in target ? null : `${target.owner}/${target.name}`,
    unread: [...told.unread, ...further.unread, ...(listed.ok ? [] : (["contributors"] as const))],
  });
  const reading = { facts, etag, source: client.source, tokenFingerprint: client.tokenFingerprint, ...cost };
  return { ok: true, reading, problem: problems.find((problem) => problem !== undefined) };
}

export type HeadReading = Cost & {
  id: string;
  fullName: string;
  branch: string | null;
  head: Head | null;
  /** When GitHub last received a push to any branch. */
  pushedAt: number | null;
};

/** Reads only the tip of the default branch, in two requests; `head` is null for a repository without commits. */
export async function readHead(asking: Client, target: Target): Promise<{ ok: true; reading: HeadReading } | Refused> {
  const { client, cost } = withLedger(asking);
  const found = await identify(client, target);
  if (!found.ok) return found;
  const { rest, owner, name } = found.identity;
  const graph = await askAbout(client, rest.id, headQuery({ owner, name }), GraphHead);
  if (!graph.ok) return graph;
  const branch = graph.repository.defaultBranchRef;
  const named = { id: rest.id, fullName: rest.full_name, pushedAt: rest.pushed_at ?? null };
  return { ok: true, reading: { ...named, branch: branch?.name ?? null, head: headOf(branch), ...cost } };
}
