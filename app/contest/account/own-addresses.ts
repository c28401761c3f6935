import type { address } from "#db/schema/account.ts";
import { refuse } from "../refusals.ts";

type OwnAddress = Pick<typeof address.$inferSelect, "id" | "confirmedAt">;

/** Why an address must stay; undefined when it may go. Someone without GitHub signs in by their confirmed addresses alone. */
export function mayRemoveAddress(
  removed: OwnAddress,
  { own, hasGitHub }: { own: readonly OwnAddress[]; hasGitHub: boolean },
) {
  const others = own.filter(({ id, confirmedAt }) => id !== removed.id && confirmedAt !== null);
  const isNeeded = removed.confirmedAt !== null && others.length === 0 && !hasGitHub;
  return isNeeded ? refuse("last way to sign in") : undefined;
}
