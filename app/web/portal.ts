import type { AppLoadContext } from "@remix-run/node";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import type { Allowance } from "#app/github/limits.ts";
import type { Store } from "#db/store.ts";

/** The few questions to GitHub that a page may ask itself; each answers within three seconds or says that it cannot. */
export type AskGitHub = {
  person(login: string): Promise<PersonAnswer>;
  /** The public repositories of an account, most recently pushed first. */
  ownRepositories(login: string): Promise<RepositoriesAnswer>;
  /** What is left of the hour's allowance of the portal's token. */
  limits(): Promise<LimitsAnswer>;
};
export type PersonAnswer = { answer: "found"; githubId: string; login: string } | { answer: "missing" | "no answer" };
export type RepositoriesAnswer =
  | { answer: "found"; repositories: { fullName: string; description: string | null }[] }
  | { answer: "no answer" };

export type LimitsAnswer = { answer: "found"; allowances: Allowance[] } | { answer: "no answer"; detail: string };

/** A letter as the demo's mailbox keeps it; `sentAt` in epoch ms. */
export type MailboxLetter = { to: string; subject: string; text: string; sentAt: number };

/** What the server hands to every request beside the request itself. */
export type Portal = {
  store: Store;
  /** When the whole request had been read: the instant of whatever it asks for. Epoch ms. */
  receivedAt: number;
  requestId: string;
  nonce: string;
  clientAddress: string;
  /** Whether a program on the portal's own machine asks, without a proxy between. */
  isLocal: boolean;
  /** Aborts when the server stops. */
  stopping: AbortSignal;
  configuration: { origin: string; demo: boolean };
  github: GitHubConfiguration;
  askGitHub: AskGitHub;
  /** Resolves when no instance of the portal shows a public page any more that was kept before the call. */
  seenEverywhere(): Promise<void>;
  /** In the demo: every letter that left, newest first. */
  mailbox?: () => MailboxLetter[];
  /** Set by a request that has prolonged its session: the Set-Cookie header that its answer carries. */
  renewedCookie?: string;
  /** The portal's figures as Prometheus reads them, and what a program has to show that wants them from elsewhere. */
  metrics: () => Promise<string>;
  metricsToken?: string | undefined;
  /** Makes and checks the tokens of mailed links. */
  secret: string;
};

export type Asked = { request: Request; context: AppLoadContext; params: Record<string, string | undefined> };

export function portalOf({ context }: Pick<Asked, "context">): Portal {
  return context as unknown as Portal;
}
