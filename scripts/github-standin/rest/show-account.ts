import { repositoriesOf } from "../world/lookup.ts";
import type { Account, World } from "../world/model.ts";

/** GitHub's spelling of an instant: whole seconds in UTC. */
export const dateText = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");

/** A GraphQL node id: the kind's letter and the number. */
export const nodeId = (kind: "U" | "O" | "R" | "PR" | "C", id: number | string) =>
  `${kind}_${Buffer.from(String(id)).toString("base64url")}`;

/** REST's short form of an account ("simple user"). */
export function showSimpleAccount(account: Pick<Account, "kind" | "id" | "login">, base: string) {
  const api = `${base}/api/v3/users/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.kind === "User" ? "U" : "O", account.id),
    avatar_url: `${base}/avatars/${account.id}`,
    gravatar_id: "",
    url: api,
    html_url: `${base}/${account.login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.kind,
    user_view_type: "public",
    site_admin: false,
  };
}

/** REST's long form of an account ("public user"). Nobody here shows an address on their profile. */
export function showAccount(world: World, account: Account, base: string) {
  return {
    ...showSimpleAccount(account, base),
    name: account.name,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: repositoriesOf(world, account).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: dateText(account.createdAt),
    updated_at: dateText(account.createdAt),
  };
}

/** REST's short form of an organization. */
export function showOrganization({ id, login, name }: Account, base: string) {
  const api = `${base}/api/v3/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId("O", id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${base}/avatars/${id}`,
    description: name,
  };
}
