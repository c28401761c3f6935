import type { Environment, GitHubEnvironment } from "#app/env.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";

/** GitHub as the environment names it. Call it only when the environment is not a demo's. */
export function realGitHub(environment: GitHubEnvironment & Partial<Environment>): GitHubConfiguration {
  const webUrl = environment.GITHUB_URL ?? "https://github.com";
  return {
    webUrl,
    apiUrl: environment.GITHUB_API_URL ?? (environment.GITHUB_URL ? `${webUrl}/api/v3` : "https://api.github.com"),
    token: environment.GITHUB_TOKEN,
    clientId: environment.GITHUB_CLIENT_ID ?? "",
    clientSecret: environment.GITHUB_CLIENT_SECRET ?? "",
    webhookSecret: environment.GITHUB_WEBHOOK_SECRET,
    source: environment.GITHUB_URL && webUrl !== "https://github.com" ? "ghes" : "github",
  };
}
