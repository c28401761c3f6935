/** What a sample contest is called once a fresh one has taken its place. */
export function formerSlug(slug: string, now: number): string {
  return `${formerSlugStart(slug)}${new Date(now).toISOString().slice(0, 19).replaceAll(/[:T]/g, "-")}`;
}

/** How the names of all samples begin that once had this one. */
export function formerSlugStart(slug: string): string {
  return `${slug}-until-`;
}
