import type { DraftContent } from "#app/contest/submission/draft.ts";

/** The entry's form as conform knows it: one row for each category of the contest. */
export type EntryValues = {
  title: string;
  summary: string;
  writeUp: string;
  categories: { slug: string; chosen: string | undefined; reason: string }[];
  noCategoryFits: string | undefined;
  pullRequests: { url: string; kind: string }[];
  buildAndRun: string;
  evidence: string;
  links: { label: string; url: string }[];
};

/** The values that the form starts with. */
export function valuesOf(content: DraftContent, slugs: readonly string[]): EntryValues {
  return {
    ...content,
    noCategoryFits: content.noCategoryFits ? "on" : undefined,
    categories: slugs.map((slug) => {
      const chosen = content.categories.find((each) => each.slug === slug);
      return { slug, chosen: chosen ? "on" : undefined, reason: chosen?.reason ?? "" };
    }),
  };
}
