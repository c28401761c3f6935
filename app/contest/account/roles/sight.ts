import { refuse } from "../../refusals.ts";

/** What lets a nominator or judge see entries: a linked GitHub account, or a waiver of it in this contest. */
export type Sight = { hasGitHub: boolean; hasWaiver: boolean };

/** Why somebody who decides must not see entries yet; undefined when they may. */
export function maySeeEntries({ hasGitHub, hasWaiver }: Sight) {
  return hasGitHub || hasWaiver ? undefined : refuse("github needed first");
}

/** Why a waiver is not granted; undefined when it may be. */
export function mayGrantWaiver(facts: Sight & { decides: boolean; isOneself: boolean }) {
  if (!facts.decides) return refuse("waiver is for those who decide");
  if (facts.isOneself) return refuse("waiver for oneself");
  return facts.hasGitHub || facts.hasWaiver ? refuse("waiver not needed") : undefined;
}
