import type { githubRound } from "#db/schema/account.ts";
import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";

export const ROUND_LASTS_MS = 10 * 60_000;

/** What GitHub said about whoever came back from it; the numeric id alone stays the same for ever. */
export type GithubPerson = {
  githubId: string;
  login: string;
  name: string | null;
  /** The primary address, if GitHub has verified it. */
  email: string | null;
};

type Round = Pick<typeof githubRound.$inferSelect, "usedAt" | "expiresAt">;

/** Why a round to GitHub cannot be completed now; undefined when it can. */
export function mayCloseRound(
  round: Round | undefined,
  now: number,
): Extract<Outcome<never>, { ok: false }> | undefined {
  if (!round) return refuse("sign-in round not known");
  if (round.usedAt !== null) return refuse("sign-in round used");
  return now < round.expiresAt ? undefined : refuse("sign-in round expired", { expiredAt: round.expiresAt });
}
