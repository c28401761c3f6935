import { fullName } from "../world/lookup.ts";
import type { Commit, Repository, World } from "../world/model.ts";
import { dateText, nodeId, showSimpleAccount } from "./show-account.ts";

/** REST's form of a commit. `author` is null where the address belongs to no account. */
export function showCommit(world: World, repository: Repository, commit: Commit, base: string) {
  const name = fullName(world, repository);
  const api = `${base}/api/v3/repos/${name}`;
  const person = commit.author.accountId === null ? undefined : world.accounts.get(commit.author.accountId);
  const account = person ? showSimpleAccount(person, base) : null;
  const { name: by, email } = commit.author;
  return {
    sha: commit.sha,
    node_id: nodeId("C", `${repository.id}:${commit.sha}`),
    commit: {
      author: { name: by, email, date: dateText(commit.authoredAt) },
      committer: { name: by, email, date: dateText(commit.committedAt) },
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${base}/${name}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: account,
    committer: account,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${base}/${name}/commit/${sha}`,
    })),
  };
}
