import type { Administrator, Operator, Organizer } from "../actors.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { STAGES, type Stage } from "../vocabulary.ts";
import type { ContestFile } from "./contest-file.ts";

export type Importer = Administrator | Operator | Organizer;

type Standing = { id: string; fileHash: string };
type Refused = Extract<Outcome<never>, { ok: false }>;

/**
 * Whether somebody may load a file over the contest that has its slug now (undefined when there is none). `replaces` is the
 * hash of the file that they saw in its place, null for none; without it whatever stands is replaced.
 */
export function mayImport(
  by: Importer,
  standing: Standing | undefined,
  asked: { slug: string; replaces?: string | null | undefined },
): Refused | undefined {
  if (by.role === "organizer" && !standing) return refuse("administrator needed");
  if (by.role === "organizer" && standing?.id !== by.contestId) return refuse("not your contest", { slug: asked.slug });
  const isAsSeen = asked.replaces === undefined || asked.replaces === (standing?.fileHash ?? null);
  return isAsSeen ? undefined : refuse("contest changed meanwhile", { slug: asked.slug });
}

/** The stages whose window would be another one. */
export function movedStages(before: ContestFile | undefined, after: ContestFile): Stage[] {
  if (!before) return [];
  return STAGES.filter((stage) => {
    const [former, next] = [before.calendar[stage], after.calendar[stage]];
    return former.opensAt !== next.opensAt || former.closesAt !== next.closesAt;
  });
}
