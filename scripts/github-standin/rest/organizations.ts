import { type Answer, type Call, empty, json, notFound, problem, type Route } from "../http/call.ts";
import { page } from "../http/paging.ts";
import { findAccount, repositoriesOf } from "../world/lookup.ts";
import type { Account } from "../world/model.ts";
import { showOrganization, showSimpleAccount } from "./show-account.ts";
import { showRepository } from "./show-repository.ts";

/** Organizations and who belongs to them. Every membership of this world is a public one. */
export const organizationRoutes: Route[] = [
  { method: "GET", pattern: "/user/memberships/orgs/:org", answer: membership },
  { method: "GET", pattern: "/users/:login/orgs", answer: organizationsOf },
  { method: "GET", pattern: "/orgs/:org/repos", answer: inOrganization(repositories) },
  { method: "GET", pattern: "/orgs/:org/public_members", answer: inOrganization(publicMembers) },
  { method: "GET", pattern: "/orgs/:org/public_members/:login", answer: inOrganization(publicMember) },
  { method: "GET", pattern: "/orgs/:org/members/:login", answer: inOrganization(member) },
];

function inOrganization(answer: (call: Call, organization: Account) => Answer): Route["answer"] {
  return (call) => {
    const organization = findAccount(call.standin.world, call.params.org ?? "");
    return organization?.kind === "Organization" ? answer(call, organization) : notFound();
  };
}

const personNamed = (call: Call) => findAccount(call.standin.world, call.params.login ?? "");

function caller(call: Call): Account | undefined {
  const id = call.grant && call.grant !== "unknown" ? call.grant.accountId : null;
  return id === null ? undefined : call.standin.world.accounts.get(id);
}

function repositories(call: Call, organization: Account): Answer {
  const { world, url } = call.standin;
  return page(call, repositoriesOf(world, organization), (repository) => showRepository(world, repository, url));
}

function publicMembers(call: Call, { id }: Account): Answer {
  const { world, url } = call.standin;
  const members = [...world.accounts.values()].filter(({ publicMemberOf }) => publicMemberOf.has(id));
  return page(call, members, (account) => showSimpleAccount(account, url));
}

function publicMember(call: Call, { id }: Account): Answer {
  return personNamed(call)?.publicMemberOf.has(id) ? empty(204) : notFound();
}

// Outsiders are sent to what everybody may see.
function member(call: Call, organization: Account): Answer {
  const { url } = call.standin;
  if (caller(call)?.publicMemberOf.has(organization.id)) return publicMember(call, organization);
  return empty(302, { location: `${url}/api/v3/orgs/${organization.login}/public_members/${call.params.login}` });
}

function organizationsOf(call: Call): Answer {
  const { world, url } = call.standin;
  const account = personNamed(call);
  if (!account) return notFound();
  const organizations = [...account.publicMemberOf].flatMap((id) => world.accounts.get(id) ?? []);
  return page(call, organizations, (organization) => showOrganization(organization, url));
}

function membership(call: Call): Answer {
  const { world, url } = call.standin;
  const me = caller(call);
  if (!call.grant || call.grant === "unknown") return problem(401, "Requires authentication");
  if (!me) return problem(403, "Resource not accessible by integration");
  if (!call.grant.scopes.includes("read:org")) return problem(403, "You need at least read:org scope to see this.");
  const organization = findAccount(world, call.params.org ?? "");
  if (!organization || !me.publicMemberOf.has(organization.id)) return notFound();
  const api = `${url}/api/v3/orgs/${organization.login}`;
  return json(200, {
    url: `${api}/memberships/${me.login}`,
    state: "active",
    role: "member",
    organization_url: api,
    organization: showOrganization(organization, url),
    user: showSimpleAccount(me, url),
  });
}
