import { z } from "zod";
import { Id, Instant, ObjectId } from "../answers.ts";

/** A file with its text; GitHub leaves the text out of very large ones. */
export const RestFile = z.object({
  path: z.string(),
  content: z.string().default(""),
  encoding: z.string().optional(),
});

export const RestLicence = RestFile.extend({
  license: z.object({ key: z.string(), name: z.string(), spdx_id: z.string().nullish() }).nullish(),
});

export const RestReadme = z.object({ path: z.string() });

export const RestFolder = z.array(z.object({ name: z.string(), path: z.string(), type: z.string() }));

export const RestWorkflows = z.object({ workflows: z.array(z.object({ path: z.string(), state: z.string() })) });

const Dated = z.object({ date: Instant });

export const RestCommit = z.object({
  sha: ObjectId,
  commit: z.object({ author: Dated, committer: Dated, tree: z.object({ sha: ObjectId }) }),
  author: z.object({ id: Id, login: z.string() }).nullish().catch(null),
});
export type RestCommit = z.infer<typeof RestCommit>;

export const RestComparison = z.object({
  status: z.enum(["identical", "ahead", "behind", "diverged"]),
  ahead_by: z.int(),
});

export const RestReleases = z.array(
  z.object({
    tag_name: z.string(),
    html_url: z.url(),
    draft: z.boolean().default(false),
    published_at: Instant.nullish(),
    assets: z.array(z.object({ download_count: z.int() })).default([]),
  }),
);

export const RestPullRequest = z.object({
  id: Id,
  number: z.int(),
  html_url: z.url(),
  title: z.string(),
  state: z.enum(["open", "closed"]),
  draft: z.boolean().default(false),
  merged: z.boolean().optional(),
  created_at: Instant,
  merged_at: Instant.nullish(),
  closed_at: Instant.nullish(),
  user: z.object({ id: Id, login: z.string() }).nullish(),
  base: z.object({
    ref: z.string(),
    repo: z.object({ id: Id, full_name: z.string() }),
  }),
  additions: z.int().default(0),
  deletions: z.int().default(0),
  changed_files: z.int().default(0),
});
export type RestPullRequest = z.infer<typeof RestPullRequest>;

/** The text of a file; what is no text comes out as something that no reader recognises. */
export function textIn({ content, encoding }: z.infer<typeof RestFile>): string {
  return encoding === "base64" ? Buffer.from(content, "base64").toString("utf8") : content;
}
