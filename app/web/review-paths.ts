import type { Reviewer } from "#app/contest/judging/review.ts";
import { paths } from "#app/paths.ts";

/** Where a reviewer's own desk is. */
export function deskPathOf(by: Pick<Reviewer, "role">, slug: string): string {
  return by.role === "judge" ? paths.judging(slug) : paths.nominating(slug);
}

/** Where a reviewer writes about an entry. */
export function reviewPathOf(by: Pick<Reviewer, "role">, slug: string, code: string): string {
  return by.role === "judge" ? paths.judgingEntry(slug, code) : paths.nominatingEntry(slug, code);
}
