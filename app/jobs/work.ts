import type { Job } from "#app/contest/around/claim-job.ts";
import type { JobEnding } from "#app/contest/around/settle-job.ts";
import type { Client } from "#app/github/client.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import type { Store } from "#db/store.ts";

/** Takes a letter on its way; answers what the mail server said. */
export type Post = (letter: {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}) => Promise<{ sent: true } | { sent: false; permanent: boolean; problem: string }>;

/** What jobs work with. `now` is the portal's clock: a job that has waited for GitHub needs a fresh instant. */
export type Workshop = {
  store: Store;
  now: () => number;
  github: Client;
  githubConfiguration: GitHubConfiguration;
  post: Post;
  origin: string;
  secret: string;
};

/** One kind of job: does its work outside any transaction and hands the answer to a verb. */
export type Work = (workshop: Workshop, job: Job) => Promise<JobEnding>;
