import { z } from "zod";
import { PULL_REQUEST_KINDS } from "../vocabulary.ts";
import { type DraftContent, isWebAddress } from "./draft.ts";
import { LIMITS } from "./limits.ts";

/** Forms send line ends as two letters; texts keep one. */
const typed = (letters: number, what: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .refine((text) => text.length <= letters, { error: `Keep ${what} to ${letters.toLocaleString("en")} letters.` });

const ticked = z.preprocess((given) => given === true || given === "on", z.boolean());

const linkRow = z
  .object({ label: typed(LIMITS.label, "the words of a link"), url: typed(LIMITS.address, "an address") })
  .transform(({ label, url }) => ({ label: label.trim(), url: url.trim() }));

const pullRequestRow = z
  .object({ url: typed(LIMITS.address, "an address"), kind: z.enum(PULL_REQUEST_KINDS).default("feature") })
  .transform(({ url, kind }) => ({ url: url.trim(), kind }));

const categoryRow = z.object({
  slug: z.string(),
  chosen: ticked,
  reason: typed(LIMITS.reason, "a reason"),
});

const rows = <S extends z.ZodType>(row: S, most: number, what: string) =>
  z
    .array(row)
    .max(most, { error: `At most ${most} ${what}.` })
    .default([]);

const texts = {
  title: typed(LIMITS.title, "the title"),
  summary: typed(LIMITS.summary, "the summary"),
  writeUp: typed(LIMITS.writeUp, "the write-up"),
  categories: rows(categoryRow, 50, "categories"),
  noCategoryFits: ticked,
  pullRequests: rows(pullRequestRow, LIMITS.pullRequests, "pull requests"),
  buildAndRun: typed(LIMITS.buildAndRun, "this"),
  evidence: typed(LIMITS.evidence, "this"),
  links: rows(linkRow, LIMITS.links, "links"),
};

type Typed = z.output<z.ZodObject<typeof texts>>;

/** The draft out of the form: rows that are empty, and categories that are not ticked, fall away. */
export function contentOf(form: Typed): DraftContent {
  const { title, summary, writeUp, buildAndRun, evidence, noCategoryFits } = form;
  const chosen = form.categories.filter(({ chosen }) => chosen);
  return {
    ...{ title: title.trim(), summary: summary.trim(), writeUp, buildAndRun, evidence, noCategoryFits },
    links: form.links.filter(({ url, label }) => url !== "" || label !== ""),
    categories: [...new Map(chosen.map(({ slug, reason }) => [slug, { slug, reason: reason.trim() }])).values()],
    pullRequests: form.pullRequests.filter(({ url }) => url !== ""),
  };
}

const revision = z.coerce.number().int().min(0);

/** What may be saved: anything that is not too long. */
export const draftForm = z
  .object({ ...texts, revision })
  .transform((form) => ({ content: contentOf(form), revision: form.revision }));

const listed = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string()).max(100),
);

/** What may be submitted: the same, with links that lead somewhere. Whether anything is missing the verb decides. */
export const submissionForm = z
  .object({ ...texts, revision, idempotencyKey: z.string().min(8).max(100), readings: listed })
  .superRefine((form, context) => {
    for (const [place, { url, label }] of form.links.entries()) {
      if ((url === "" && label === "") || isWebAddress(url)) continue;
      const message = "Write the whole address of the link, beginning with https://.";
      context.addIssue({ code: "custom", path: ["links", place, "url"], message });
    }
  })
  .transform((form) => ({
    ...{ content: contentOf(form), revision: form.revision, idempotencyKey: form.idempotencyKey },
    readings: form.readings,
  }));

/** What a preview needs of the form: the texts in Markdown. */
export const previewForm = z.object(texts).transform((form) => ({ content: contentOf(form) }));
