import { makeCommit } from "../world/git.ts";
import { addCommit, signatureOf } from "../world/history.ts";
import type { PullRequest, Repository } from "../world/model.ts";
import type { Act } from "./act.ts";
import { type Asked, Refused } from "./asked.ts";

const states: readonly string[] = ["open", "draft", "merged", "closed"];

/** Opens a pull request by `author`, or brings the one with that `number` into another `state`. */
export const pullRequest: Act = (asked) => {
  const repository = asked.repository();
  const state = asked.text("state", "open") as PullRequest["state"];
  if (!states.includes(state)) throw new Refused(`"state" is one of: ${states.join(", ")}.`);
  const { number } = asked.fields;
  const former = repository.pullRequests.get(Number(number));
  if (number !== undefined && !former) throw new Refused(`There is no pull request ${String(number)}.`);
  const pull = ended(asked, repository, former ?? opened(asked, repository), state);
  repository.pullRequests.set(pull.number, pull);
  const action = former ? (state === "open" || state === "draft" ? "reopened" : "closed") : "opened";
  return { number: pull.number, state, action };
};

function opened(asked: Asked, { head, commits, pullRequests }: Repository): PullRequest {
  const author = asked.account("author");
  const parent = commits.get(head ?? "");
  if (!parent) throw new Refused("An empty repository takes no pull requests.");
  const at = asked.world.now();
  const title = asked.text("title", "Change something");
  const dates = { authoredAt: at, committedAt: at };
  const tip = { tree: parent.tree, parents: [parent.sha], message: title, author: signatureOf(author), ...dates };
  const commit = makeCommit(tip);
  commits.set(commit.sha, commit);
  const size = { additions: 12, deletions: 3, changedFiles: 2 };
  const number = Math.max(0, ...pullRequests.keys()) + 1;
  const end = { state: "open" as const, endedAt: null, mergeSha: null, mergedById: null };
  return {
    ...{ number, title, authorId: author.id, headRepositoryId: null, headSha: commit.sha, createdAt: at },
    ...end,
    ...size,
  };
}

function ended(asked: Asked, repository: Repository, pull: PullRequest, state: PullRequest["state"]): PullRequest {
  const isOpen = state === "open" || state === "draft";
  const at = asked.world.now();
  if (state !== "merged") return { ...pull, state, endedAt: isOpen ? null : at, mergeSha: null, mergedById: null };
  const author = asked.world.accounts.get(pull.authorId ?? -1);
  const nobody = { name: "Deleted account", email: "ghost@standin.example", accountId: null };
  const { tree = "" } = repository.commits.get(pull.headSha) ?? {};
  const message = `${pull.title} (#${pull.number})`;
  const signature = author ? signatureOf(author) : nobody;
  const merged = addCommit(repository, { tree, message, author: signature, at, actorId: repository.ownerId });
  return { ...pull, state, endedAt: at, mergeSha: merged.sha, mergedById: repository.ownerId };
}

/** Publishes a release with a `tag` and one file that was downloaded `downloads` times. */
export const release: Act = (asked) => {
  const repository = asked.repository();
  const tag = asked.text("tag");
  if (repository.releases.some((known) => known.tag === tag)) throw new Refused(`The release "${tag}" exists already.`);
  const id = repository.id + (repository.releases.length + 1) * 1_000_000;
  const made = { id, tag, publishedAt: asked.world.now(), downloads: asked.number("downloads", 0) };
  repository.releases = [made, ...repository.releases];
  return { tag };
};
