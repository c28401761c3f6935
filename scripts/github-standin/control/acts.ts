import { addRepository } from "../world/build.ts";
import { licenceText } from "../world/files.ts";
import { makeCommit, storeTree, withFile } from "../world/git.ts";
import { addCommit, headTree, historyFrom, recordPush, signatureOf } from "../world/history.ts";
import { findAccount, findRepository, fullName } from "../world/lookup.ts";
import type { Repository } from "../world/model.ts";
import type { Act } from "./act.ts";
import { type Asked, Refused } from "./asked.ts";
import { pullRequest, release } from "./contributions.ts";

/** Adds commits by `author` (the owner) with `files` (path to text, null removes); `committedAt` backdates them. */
const push: Act = (asked) => {
  const repository = asked.repository();
  const now = asked.world.now();
  const author = asked.account("author", repository.ownerId);
  for (let step = 1; step <= asked.number("count", 1); step++) {
    addCommit(repository, {
      tree: changedTree(asked, repository, step),
      message: asked.text("message", "Change something"),
      author: signatureOf(author),
      at: asked.number("committedAt", now),
      pushedAt: now,
      actorId: author.id,
    });
  }
  return { head: repository.head };
};

function changedTree(asked: Asked, repository: Repository, step: number): string {
  const given = asked.fields.files ?? { "NOTES.md": `Note ${repository.commits.size + step}\n` };
  if (typeof given !== "object" || given === null)
    throw new Refused('"files" must be an object of path to text or null.');
  let tree = headTree(repository) ?? storeTree(asked.world, new Map());
  for (const [path, text] of Object.entries(given)) {
    tree = withFile(asked.world, tree, path, text === null ? null : String(text));
  }
  return tree;
}

/** Replaces the last `drop` (1) commits by another one, so that the old head is no longer in the history. */
const forcePush: Act = (asked) => {
  const repository = asked.repository();
  const line = historyFrom(repository, repository.head);
  const drop = asked.number("drop", 1);
  const kept = line[drop];
  if (!kept) throw new Refused(`The repository has ${line.length} commits; "drop" must be fewer.`);
  const author = asked.account("author", repository.ownerId);
  const at = asked.world.now();
  const tree = withFile(asked.world, kept.tree, "REWRITTEN.md", `Rewritten at ${at}\n`);
  const dates = { authoredAt: at, committedAt: at };
  const commit = makeCommit({ tree, parents: [kept.sha], message: "Rewrite", author: signatureOf(author), ...dates });
  repository.commits.set(commit.sha, commit);
  recordPush(repository, commit.sha, at, author.id, "force_push");
  return { head: commit.sha };
};

function move(asked: Asked, repository: Repository, change: { name?: string; ownerId?: number }) {
  const owner = asked.world.accounts.get(change.ownerId ?? repository.ownerId);
  const name = change.name ?? repository.name;
  const there = owner && findRepository(asked.world, owner.login, name);
  if (there && !there.moved) throw new Refused(`${fullName(asked.world, there.repository)} exists already.`);
  asked.world.formerNames.set(fullName(asked.world, repository).toLowerCase(), repository.id);
  Object.assign(repository, change);
  return { fullName: fullName(asked.world, repository) };
}

const rename: Act = (asked) => move(asked, asked.repository(), { name: asked.text("name") });

const transfer: Act = (asked) => move(asked, asked.repository(), { ownerId: asked.account("owner").id });

const archive: Act = (asked) => {
  const repository = asked.repository();
  repository.archivedAt = asked.yes("archived", true) ? asked.world.now() : null;
  return { archived: repository.archivedAt !== null };
};

const privatize: Act = (asked) => {
  const repository = asked.repository();
  repository.isPrivate = asked.yes("private", true);
  return { private: repository.isPrivate };
};

/** Blocks a repository for a `reason` ("dmca" or "tos"), or lifts the block with the reason "none". */
const block: Act = (asked) => {
  const repository = asked.repository();
  const reason = asked.text("reason", "dmca");
  if (reason !== "dmca" && reason !== "tos" && reason !== "none") throw new Refused('"reason" is dmca, tos or none.');
  repository.blocked = reason === "none" ? null : reason;
  return { blocked: repository.blocked };
};

const remove: Act = (asked) => {
  const repository = asked.repository();
  asked.world.repositories.delete(repository.id);
  return { deleted: repository.id };
};

/** Pushes another LICENSE file: an SPDX identifier, "NOASSERTION" for an unknown text, or "none". */
const changeLicense: Act = (asked) => {
  const repository = asked.repository();
  const wanted = asked.text("license");
  repository.licence = wanted === "none" ? null : wanted;
  const files = { LICENSE: licenceText(repository.licence) };
  asked.fields.files = files;
  asked.fields.message ??= "Change the licence";
  return push(asked);
};

/** Makes a repository for `owner`; without `commits` it has five. */
const create: Act = (asked) => {
  const owner = asked.account("owner");
  const name = asked.text("name");
  const there = findRepository(asked.world, owner.login, name);
  if (there && !there.moved) throw new Refused(`${owner.login}/${name} exists already.`);
  const githubId = Math.max(...asked.world.repositories.keys()) + 1;
  const sample = {
    name,
    githubId,
    description: asked.text("description", "Made during this run"),
    language: asked.text("language", "Java"),
    license: asked.text("license", "Apache-2.0"),
    commits: asked.number("commits", 5),
    forkOfCloudPrize: asked.yes("forkOfCloudPrize", false),
    stars: 0,
    forks: 0,
    watchers: 1,
  };
  const now = asked.world.now();
  addRepository(asked.world, sample, owner.login, [owner.login], { from: now - 3_600_000, to: now });
  return { githubId };
};

const renameAccount: Act = (asked) => {
  const account = asked.account("login");
  const to = asked.text("to");
  if (findAccount(asked.world, to)) throw new Refused(`The login "${to}" is taken.`);
  account.login = to;
  return { githubId: account.id, login: to };
};

export const acts: Record<string, Act> = {
  push,
  "force-push": forcePush,
  rename,
  transfer,
  archive,
  privatize,
  block,
  delete: remove,
  "change-license": changeLicense,
  create,
  "pull-request": pullRequest,
  release,
  "rename-account": renameAccount,
};
