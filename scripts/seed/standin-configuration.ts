import type { GitHubConfiguration } from "#app/github/configuration.ts";

/** The GitHub stand-in at an address, as the portal's client is to use it. */
export function standinConfiguration(url: string): GitHubConfiguration {
  return {
    webUrl: url,
    apiUrl: `${url}/api/v3`,
    token: "standin-token",
    clientId: "laurels-demo",
    clientSecret: "laurels-demo-secret",
    webhookSecret: "laurels-demo-webhooks",
    source: "stand-in",
  };
}
