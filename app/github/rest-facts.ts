import type { FactPart } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Part } from "./ask-for.ts";
import type { Client } from "./client.ts";
import type { Told } from "./graph-facts.ts";
import type { Identity } from "./identity.ts";
import { readReadme, readReleases, readRoot, readWorkflows } from "./rest-files.ts";
import { readEarlier, readTip, readWindow } from "./rest-history.ts";

/** What was told, with the parts that were not, and the first reason why. */
export type ToldInParts = { told: Told; problem: Problem | undefined };

const NOTHING = {
  isArchived: false,
  archivedAt: null,
  isDisabled: false,
  locked: false,
  lockReason: null,
  parentCommits: [],
  lastBuild: null,
  licenceFile: null,
} satisfies Partial<Told>;

/**
 * The same facts by REST, in about eight requests, where GraphQL cannot be asked: it needs a token. Locks, the instant of archiving,
 * builds and a parent's commits are not to be had this way. A part that fails alone is named among the unread ones.
 */
export async function toldByRest(
  client: Client,
  { rest, owner, name }: Identity,
  window: { since: number; until: number },
): Promise<Part<ToldInParts>> {
  const named = { owner, name };
  const tip = rest.default_branch ? await readTip(client, named, rest.default_branch) : { ok: true as const, value: null };
  if (!tip.ok) return tip;
  const head = tip.value;
  const [dated, earlier, readme, workflows, root, releases] = await Promise.all([
    head ? readWindow(client, named, head.commit, window) : nothing({ commitsInWindow: 0, windowCommits: [], authors: [] }),
    head ? readEarlier(client, named, head.commit, window) : nothing({ commits: 0, newestAt: null }),
    head ? readReadme(client, named) : nothing(null),
    head ? readWorkflows(client, named) : nothing([]),
    head ? readRoot(client, named) : nothing({ manifests: [], otherBuilds: [] }),
    readReleases(client, named),
  ]);
  const parts: [FactPart, Part<unknown>][] = [
    ["history", dated],
    ["history", earlier],
    ["readme", readme],
    ["workflows", workflows],
    ["licence file", root],
    ["releases", releases],
  ];
  const failed = parts.flatMap(([part, { ok }]) => (ok ? [] : [part]));
  const told: Told = {
    ...NOTHING,
    empty: head === null,
    defaultBranch: rest.default_branch ?? null,
    head,
    ...valueOf(dated, { commitsInWindow: 0, windowCommits: [], authors: [] }),
    earlier: valueOf(earlier, { commits: 0, newestAt: null }),
    readme: valueOf(readme, null),
    workflows: valueOf(workflows, []),
    ...valueOf(root, { manifests: [], otherBuilds: [] }),
    releases: valueOf(releases, { count: 0, downloads: 0, newest: null }),
    unread: [...new Set(failed)],
  };
  return { ok: true, value: { told, problem: parts.flatMap(([, part]) => (part.ok ? [] : [part.problem]))[0] } };
}

function nothing<T>(value: T): Part<T> {
  return { ok: true, value };
}

function valueOf<T>(part: Part<T>, otherwise: T): T {
  return part.ok ? part.value : otherwise;
}
