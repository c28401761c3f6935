import type { Call } from "../http/call.ts";
import { figures } from "../http/limits.ts";
import { dateText } from "../rest/show-account.ts";
import type { Grant } from "../standin.ts";
import { findAccount, findRepository, maySee } from "../world/lookup.ts";
import type { Account, Repository } from "../world/model.ts";
import { accountRecord } from "./accounts.ts";
import { repositoryRecord } from "./repositories.ts";
import { githubError } from "./schema.ts";

type Named = { owner: string; name: string; followRenames?: boolean };

/** The fields of a query, for a caller whose token was checked. */
export function rootFor(call: Call, grant: Grant): object {
  const { world, url } = call.standin;
  return {
    id: "Q_",
    rateLimit: () => limits(call),
    viewer: () => {
      const me = grant.accountId === null ? undefined : world.accounts.get(grant.accountId);
      if (!me) throw githubError("FORBIDDEN", "Resource not accessible by integration");
      return accountRecord(me, url);
    },
    repository: (asked: Named) => repositoryNamed(call, grant, asked),
    user: ({ login }: { login: string }) => accountNamed(call, login, "User"),
    organization: ({ login }: { login: string }) => accountNamed(call, login, "Organization"),
    node: ({ id }: { id: string }) => nodeOf(call, grant, id),
  };
}

function limits(call: Call) {
  const { limit, used, remaining, reset } = figures(call, "graphql");
  return { cost: 1, limit, used, remaining, nodeCount: 0, resetAt: dateText(reset * 1000) };
}

function repositoryNamed(call: Call, grant: Grant, { owner, name, followRenames = true }: Named): object {
  const found = findRepository(call.standin.world, owner, name);
  if (!found || (found.moved && !followRenames) || !maySee(found.repository, grant.accountId, grant.scopes)) {
    throw githubError("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  }
  return unlessBlocked(call, found.repository);
}

// What GitHub's GraphQL says about a blocked repository is not documented; this form is a guess.
function unlessBlocked(call: Call, repository: Repository): object {
  if (repository.blocked) throw githubError("FORBIDDEN", "Repository access blocked");
  return repositoryRecord(call, repository);
}

function accountNamed(call: Call, login: string, kind: Account["kind"]): object {
  const account = findAccount(call.standin.world, login);
  if (account?.kind !== kind) {
    throw githubError("NOT_FOUND", `Could not resolve to a ${kind} with the login of '${login}'.`);
  }
  return accountRecord(account, call.standin.url);
}

function nodeOf(call: Call, grant: Grant, id: string): object {
  const { world, url } = call.standin;
  const [kind = "", code = ""] = id.split("_");
  const number = Number(Buffer.from(code, "base64url").toString());
  const repository = kind === "R" ? world.repositories.get(number) : undefined;
  if (repository && maySee(repository, grant.accountId, grant.scopes)) return unlessBlocked(call, repository);
  const account = kind === "U" || kind === "O" ? world.accounts.get(number) : undefined;
  if (account) return accountRecord(account, url);
  throw githubError("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'.`);
}
