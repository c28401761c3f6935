import { hashOfText } from "#db/content-hash.ts";
import { githubRound } from "#db/schema/account.ts";
import type { Person, Portal } from "../actors.ts";
import type { Context } from "../context.ts";
import { done, type Outcome } from "../outcome.ts";
import { ROUND_LASTS_MS } from "./github-round.ts";

export type BeginGithubRound = {
  /** The secret that the browser keeps in a cookie; the table keeps its hash. */
  state: string;
  codeVerifier: string;
  purpose: "sign in" | "link";
  /** Where the person goes afterwards: a path of this site. */
  returnTo: string;
};

/** Notes that a browser leaves for GitHub. It has ten minutes to come back, once. */
export async function beginGithubRound(
  { db, now }: Context<Portal | Person>,
  { state, ...round }: BeginGithubRound,
): Promise<Outcome<null>> {
  return db.write(async (tx) => {
    const stateHash = hashOfText(state);
    await tx.insert(githubRound).values({ ...round, stateHash, createdAt: now, expiresAt: now + ROUND_LASTS_MS });
    return done(null);
  });
}
