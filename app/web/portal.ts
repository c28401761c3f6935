import type { AppLoadContext } from "@remix-run/node";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import type { Store } from "#db/store.ts";

/** What the server hands to every request beside the request itself. */
export type Portal = {
  store: Store;
  /** When the whole request had been read: the instant of whatever it asks for. Epoch ms. */
  receivedAt: number;
  requestId: string;
  nonce: string;
  clientAddress: string;
  /** Aborts when the server stops. */
  stopping: AbortSignal;
  configuration: { origin: string; demo: boolean };
  github: GitHubConfiguration;
  /** Makes and checks the tokens of mailed links. */
  secret: string;
};

export type Asked = { request: Request; context: AppLoadContext; params: Record<string, string | undefined> };

export function portalOf({ context }: Pick<Asked, "context">): Portal {
  return context as unknown as Portal;
}
