import type { SamplePullRequest } from "../samples.ts";
import { makeCommit, withFile } from "./git.ts";
import { addCommit, headTree, signatureOf, steady } from "./history.ts";
import { findAccount, findRepository } from "./lookup.ts";
import type { Account, PullRequest, Repository, World } from "./model.ts";

/** Opens a sample pull request; a merged one becomes a squashed commit on its base. Call in order of number. */
export function addPullRequest(
  world: World,
  pull: SamplePullRequest,
  leader: string,
  span: { from: number; to: number },
) {
  const [owner = "", name = ""] = pull.repository.split("/");
  const base = findRepository(world, owner, name)?.repository;
  if (!base?.head)
    throw new Error(`The pull request "${pull.title}" names ${pull.repository}, which has no commits here.`);
  if (base.pullRequests.has(pull.number))
    throw new Error(`${pull.repository}#${pull.number} appears twice in the samples.`);
  const login = pull.author ?? leader;
  const author = login === "ghost" ? null : (findAccount(world, login) ?? null);
  if (!author && login !== "ghost")
    throw new Error(`The pull request "${pull.title}" is by ${login}, who is not listed.`);
  const chance = steady(base.id, pull.number);
  const createdAt = span.from + (pull.number / 450) * 0.8 * (span.to - span.from);
  const ended = pull.state === "merged" || pull.state === "closed";
  const endedAt = ended ? createdAt + (0.02 + 0.1 * chance) * (span.to - span.from) : null;
  const nobody = { name: "Deleted account", email: "ghost@standin.example", accountId: null };
  const signature = author ? signatureOf(author) : nobody;
  const fork = author && contributorsFork(world, base, author, createdAt);
  base.pullRequests.set(pull.number, {
    number: pull.number,
    title: pull.title,
    authorId: author?.id ?? null,
    headRepositoryId: fork?.id ?? null,
    state: pull.state,
    createdAt,
    endedAt,
    ...outcome(world, base, pull, { signature, author, createdAt, endedAt }),
    additions: 4 + Math.floor(chance * 380),
    deletions: Math.floor(chance * 90),
    changedFiles: 1 + Math.floor(chance * 12),
  });
}

type Work = {
  signature: ReturnType<typeof signatureOf>;
  author: Account | null;
  createdAt: number;
  endedAt: number | null;
};

function outcome(
  world: World,
  base: Repository,
  pull: SamplePullRequest,
  { signature, author, createdAt, endedAt }: Work,
): Pick<PullRequest, "headSha" | "mergeSha" | "mergedById"> {
  const parent = base.head ?? "";
  const tree = base.commits.get(parent)?.tree ?? "";
  const dates = { authoredAt: createdAt, committedAt: createdAt };
  const head = makeCommit({ tree, parents: [parent], message: pull.title, author: signature, ...dates });
  base.commits.set(head.sha, head);
  if (pull.state !== "merged" || endedAt === null) return { headSha: head.sha, mergeSha: null, mergedById: null };
  const merging = withFile(world, headTree(base) ?? tree, `changes/${pull.number}.txt`, `${pull.title}\n`);
  const merger = [...world.accounts.values()].find(({ group }) => group === "Organizers");
  const message = `${pull.title} (#${pull.number})`;
  const at = Math.max(endedAt, base.pushedAt + 1000);
  const actorId = merger?.id ?? author?.id ?? base.ownerId;
  const merged = addCommit(base, { tree: merging, message, author: signature, at, actorId });
  return { headSha: head.sha, mergeSha: merged.sha, mergedById: actorId };
}

// Whoever sends a pull request has a fork of the project to send it from.
function contributorsFork(world: World, base: Repository, author: Account, at: number): Repository {
  const id = 2_010_000_000 + (author.id % 10_000) * 100 + (base.id % 100);
  const known = world.repositories.get(id);
  if (known) return known;
  const none = { pushes: [], pullRequests: new Map(), releases: [] };
  const figures = { stars: 0, forks: 0, watchers: 1, isTemplate: false, archivedAt: null };
  const place = { id, ownerId: author.id, parentId: base.id, createdAt: at, pushedAt: at };
  const fork: Repository = { ...base, ...none, ...figures, ...place };
  world.repositories.set(id, fork);
  return fork;
}
