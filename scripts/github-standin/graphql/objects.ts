import type { Call } from "../http/call.ts";
import { dateText, nodeId } from "../rest/show-account.ts";
import { historyFrom } from "../world/history.ts";
import { fullName } from "../world/lookup.ts";
import type { Commit, Repository, TreeEntry } from "../world/model.ts";
import { entryAt, resolveRef } from "../world/refs.ts";
import { accountRecord } from "./accounts.ts";
import { connection, type Slice } from "./connection.ts";

/** What an expression like `HEAD`, `<sha>`, `HEAD:docs` or `<sha>:README.md` names, or null. */
export function objectAt(call: Call, repository: Repository, expression: string): object | null {
  const colon = expression.indexOf(":");
  const commit = resolveRef(repository, colon < 0 ? expression : expression.slice(0, colon));
  if (!commit) return colon < 0 ? byId(call, repository, expression) : null;
  if (colon < 0) return commitRecord(call, repository, commit);
  const entry = entryAt(call.standin.world, commit.tree, expression.slice(colon + 1));
  return entry ? entryRecord(call, repository, entry) : null;
}

function byId(call: Call, repository: Repository, sha: string): object | null {
  const { trees, blobs } = call.standin.world;
  if (trees.has(sha)) return entryRecord(call, repository, { path: "", type: "tree", sha });
  return blobs.has(sha) ? entryRecord(call, repository, { path: "", type: "blob", sha }) : null;
}

function shared(call: Call, repository: Repository, sha: string) {
  return {
    id: nodeId("C", `${repository.id}:${sha}`),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    commitUrl: `${call.standin.url}/${fullName(call.standin.world, repository)}/commit/${sha}`,
  };
}

function entryRecord(call: Call, repository: Repository, { sha, type }: TreeEntry): object {
  const { trees, blobs } = call.standin.world;
  if (type === "blob") {
    const text = blobs.get(sha) ?? "";
    const size = Buffer.byteLength(text);
    return {
      __typename: "Blob",
      ...shared(call, repository, sha),
      byteSize: size,
      isTruncated: false,
      isBinary: false,
      text,
    };
  }
  const entries = () =>
    (trees.get(sha) ?? []).map((entry) => ({
      name: entry.path,
      path: entry.path,
      type: entry.type,
      oid: entry.sha,
      size: entry.type === "blob" ? Buffer.byteLength(blobs.get(entry.sha) ?? "") : 0,
      object: () => entryRecord(call, repository, entry),
    }));
  return { __typename: "Tree", ...shared(call, repository, sha), entries };
}

type HistoryAsked = Slice & { since?: string | null; until?: string | null };

/** A commit; its history is filtered by the committer's date, as on GitHub. */
export function commitRecord(call: Call, repository: Repository, commit: Commit): object {
  const { world, url } = call.standin;
  const person = commit.author.accountId === null ? undefined : world.accounts.get(commit.author.accountId);
  const author = {
    name: commit.author.name,
    email: commit.author.email,
    date: dateText(commit.authoredAt),
    user: person?.kind === "User" ? accountRecord(person, url) : null,
  };
  const own = shared(call, repository, commit.sha);
  return {
    __typename: "Commit",
    ...own,
    url: own.commitUrl,
    committedDate: dateText(commit.committedAt),
    authoredDate: dateText(commit.authoredAt),
    message: commit.message,
    messageHeadline: commit.message.split("\n")[0],
    author,
    authors: (asked: Slice) => connection("authors", [author], asked, (one) => one),
    tree: () => entryRecord(call, repository, { path: "", type: "tree", sha: commit.tree }),
    statusCheckRollup: () => checks(call, commit),
    parents: (asked: Slice) => {
      const all = commit.parents.flatMap((sha) => repository.commits.get(sha) ?? []);
      return connection("parents", all, asked, (one) => commitRecord(call, repository, one));
    },
    history: (asked: HistoryAsked) => {
      const since = asked.since == null ? Number.NEGATIVE_INFINITY : Date.parse(asked.since);
      const until = asked.until == null ? Number.POSITIVE_INFINITY : Date.parse(asked.until);
      const all = historyFrom(repository, commit.sha).filter(
        ({ committedAt }) => committedAt >= since && committedAt <= until,
      );
      return connection("history", all, asked, (one) => commitRecord(call, repository, one));
    },
  };
}

// Whoever has a workflow here has a green one.
function checks(call: Call, commit: Commit): object | null {
  const folder = entryAt(call.standin.world, commit.tree, ".github/workflows");
  return folder ? { id: nodeId("C", `checks:${commit.sha}`), state: "SUCCESS" } : null;
}
