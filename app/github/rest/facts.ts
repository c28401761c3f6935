import type { FactPart } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Part } from "../ask-for.ts";
import type { Client } from "../client.ts";
import type { Told } from "../graph-facts.ts";
import type { Identity } from "../identity.ts";
import { readReadme, readReleases, readRoot, readWorkflows } from "./files.ts";
import { readEarlier, readTip, readWindow } from "./history.ts";

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
  const branch = rest.default_branch;
  const tip = branch ? await readTip(client, { owner, name }, branch) : { ok: true as const, value: null };
  if (!tip.ok) return tip;
  const head = tip.value;
  const parts = await readParts(client, { owner, name }, head, window);
  const { history, earlier, readme, workflows, root, releases } = parts;
  const told: Told = {
    ...NOTHING,
    empty: head === null,
    defaultBranch: branch ?? null,
    head,
    ...valueIn(history, NO_HISTORY),
    earlier: valueIn(earlier, NO_EARLIER),
    readme: valueIn(readme, null),
    workflows: valueIn(workflows, []),
    ...valueIn(root, NO_ROOT),
    releases: valueIn(releases, { count: 0, downloads: 0, newest: null }),
    unread: [...new Set(NAMES.flatMap(([key, part]) => (parts[key].ok ? [] : [part])))],
  };
  const problems = Object.values(parts).flatMap((part) => (part.ok ? [] : [part.problem]));
  return { ok: true, value: { told, problem: problems[0] } };
}

const NO_HISTORY: Pick<Told, "commitsInWindow" | "windowCommits" | "authors"> = {
  commitsInWindow: 0,
  windowCommits: [],
  authors: [],
};
const NO_EARLIER: Told["earlier"] = { commits: 0, newestAt: null };
const NO_ROOT: Pick<Told, "manifests" | "otherBuilds"> = { manifests: [], otherBuilds: [] };

const NAMES = [
  ["history", "history"],
  ["earlier", "history"],
  ["readme", "readme"],
  ["workflows", "workflows"],
  ["root", "licence file"],
  ["releases", "releases"],
] as const satisfies readonly (readonly [string, FactPart])[];

type Name = { owner: string; name: string };

/** Every part beside the tip; a repository without commits is asked for its releases alone. */
async function readParts(client: Client, name: Name, head: Told["head"], window: { since: number; until: number }) {
  const [history, earlier, readme, workflows, root, releases] = await Promise.all([
    head ? readWindow(client, name, head.commit, window) : nothing(NO_HISTORY),
    head ? readEarlier(client, name, head.commit, window) : nothing(NO_EARLIER),
    head ? readReadme(client, name) : nothing(null),
    head ? readWorkflows(client, name) : nothing([]),
    head ? readRoot(client, name) : nothing(NO_ROOT),
    readReleases(client, name),
  ]);
  return { history, earlier, readme, workflows, root, releases };
}

function nothing<T>(value: T): Part<T> {
  return { ok: true, value };
}

function valueIn<T>(part: Part<T>, otherwise: T): T {
  return part.ok ? part.value : otherwise;
}
