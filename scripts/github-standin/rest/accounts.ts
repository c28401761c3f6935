import { type Answer, type Call, json, notFound, problem, type Route } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { findAccount, repositoriesOf } from "../world/lookup.ts";
import type { Account } from "../world/model.ts";
import { showAccount } from "./show-account.ts";
import { showRepository } from "./show-repository.ts";

/** Accounts, their addresses and their repositories. */
export const accountRoutes: Route[] = [
  {
    method: "GET",
    pattern: "/user",
    answer: signedIn(shown),
  },
  { method: "GET", pattern: "/user/emails", answer: signedIn(addresses) },
  { method: "GET", pattern: "/user/repos", answer: signedIn(repositories) },
  { method: "GET", pattern: "/user/:id", answer: (call) => known(call, byId(call)) },
  { method: "GET", pattern: "/users/:login", answer: (call) => known(call, byLogin(call)) },
  { method: "GET", pattern: "/users/:login/repos", answer: theirRepositories },
];

function scopesOf(call: Call): string[] {
  return call.grant && call.grant !== "unknown" ? call.grant.scopes : [];
}

// A server's token is an installation's: it has no user behind it.
function signedIn(answer: (call: Call, me: Account) => Answer): Route["answer"] {
  return (call) => {
    if (!call.grant || call.grant === "unknown") return problem(401, "Requires authentication");
    const me = call.grant.accountId === null ? undefined : call.standin.world.accounts.get(call.grant.accountId);
    return me ? answer(call, me) : problem(403, "Resource not accessible by integration");
  };
}

function shown(call: Call, account: Account): Answer {
  return json(200, showAccount(call.standin.world, account, call.standin.url));
}

function known(call: Call, account: Account | undefined): Answer {
  return account ? shown(call, account) : notFound();
}

const byLogin = (call: Call) => findAccount(call.standin.world, call.params.login ?? "");

const byId = (call: Call) => call.standin.world.accounts.get(Number(call.params.id));

function addresses(call: Call, me: Account): Answer {
  const scopes = scopesOf(call);
  if (!scopes.includes("user:email") && !scopes.includes("user")) return notFound();
  const noreply = `${me.id}+${me.login}@users.noreply.standin.example`;
  return json(200, [
    { email: me.email, primary: true, verified: me.emailVerified, visibility: "private" },
    { email: noreply, primary: false, verified: true, visibility: null },
  ]);
}

function repositories(call: Call, me: Account): Answer {
  const { world, url } = call.standin;
  const own = repositoriesOf(world, me);
  const shared = [...world.repositories.values()].filter((one) => !one.isPrivate && me.publicMemberOf.has(one.ownerId));
  const wanted = call.url.searchParams.get("affiliation") ?? "owner,collaborator,organization_member";
  const all = [...(wanted.includes("owner") ? own : []), ...(wanted.includes("organization_member") ? shared : [])];
  return page(call, all, (repository) => showRepository(world, repository, url));
}

function theirRepositories(call: Call): Answer {
  const { world, url } = call.standin;
  const account = byLogin(call);
  if (!account) return notFound();
  return page(call, repositoriesOf(world, account), (repository) => showRepository(world, repository, url));
}
