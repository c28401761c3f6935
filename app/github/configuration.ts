/**
 * Where GitHub is, as the operator configured it. `webUrl` and `apiUrl` have no trailing slash (`https://api.github.com`, or
 * `https://HOST/api/v3`); nothing that a contestant pastes ever changes the host that is asked.
 */
export type GitHubConfiguration = {
  webUrl: string;
  apiUrl: string;
  /** The portal's own long-lived token; without it GraphQL refuses. */
  token?: string | undefined;
  clientId: string;
  clientSecret: string;
  /** Signs what GitHub sends by itself; without it nothing is taken. */
  webhookSecret?: string | undefined;
  source: "github" | "ghes" | "stand-in";
};

/** The API's base without trailing slashes: Octokit would otherwise ask for `//repos/…`. */
export function apiBase(configuration: GitHubConfiguration): string {
  return configuration.apiUrl.replace(/\/+$/, "");
}

/** An Enterprise server keeps GraphQL beside `/api/v3`, github.com below the API's root. */
export function graphqlUrl(configuration: GitHubConfiguration): string {
  const base = apiBase(configuration);
  return base.endsWith("/api/v3") ? `${base.slice(0, -"/v3".length)}/graphql` : `${base}/graphql`;
}

/** A page of GitHub's website, by path. */
export function webPage(configuration: GitHubConfiguration, path: string): string {
  return `${configuration.webUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
}
