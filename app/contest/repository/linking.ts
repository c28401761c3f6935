import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { refuseOutside, type Windows } from "../registration/team-rules.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

/** Each linked repository costs readings of GitHub's hourly allowance, which all entries share. */
export const MOST_REPOSITORIES = 10;
const CHECKS_EVERY_MS = 60_000;

/** `owner/name` as two links of one entry may not share it: GitHub's names do not tell case apart. */
export function fullNameKey(fullName: string): string {
  return fullName.toLowerCase();
}

/** Links change while submission is open, like everything else of the entry. */
export function mayChangeLinks(windows: Windows, now: number): Refused | undefined {
  return refuseOutside(windows, "submission", now);
}

export type LinkFacts = { windows: Windows; linked: readonly { fullNameKey: string }[]; fullName: string };

export function mayLink({ windows, linked, fullName }: LinkFacts, now: number): Refused | undefined {
  const refused = mayChangeLinks(windows, now);
  if (refused) return refused;
  if (linked.some((each) => each.fullNameKey === fullNameKey(fullName)))
    return refuse("repository linked already", { fullName });
  return linked.length < MOST_REPOSITORIES ? undefined : refuse("too many repositories", { most: MOST_REPOSITORIES });
}

/** From when on the checks of a repository may be asked for again, epoch ms. */
export function askableAt(askedAt: number | null): number {
  return askedAt === null ? 0 : askedAt + CHECKS_EVERY_MS;
}

/** Whether a reading was asked for whose answer is not written down yet. */
export function isBeingRead({ checksAskedAt, checkedAt }: { checksAskedAt: number | null; checkedAt: number | null }) {
  return checkedAt === null || (checksAskedAt !== null && checksAskedAt > checkedAt);
}

/** Checks are asked for at most once a minute for each repository; `askedAt` is the last time, or null. */
export function mayAskForChecks(facts: { windows: Windows; askedAt: number | null }, now: number): Refused | undefined {
  const refused = mayChangeLinks(facts.windows, now);
  if (refused) return refused;
  const waitMs = askableAt(facts.askedAt) - now;
  return waitMs > 0 ? refuse("checks asked for lately", { seconds: Math.ceil(waitMs / 1_000) }) : undefined;
}
