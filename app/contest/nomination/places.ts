import type { Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";

type Refused = Extract<Outcome<never>, { ok: false }>;

export type PlaceFacts = {
  /** Undefined when the entry is out of the contest or not there. */
  title: string | undefined;
  /** The living place of the entry, if it has one. */
  place: { ordinal: number | null } | undefined;
  /** Finalists now, without alternates. */
  finalists: number;
  cap: number;
  /** Categories with a nomination that is not stale. */
  nominated: readonly string[];
  nominationOpensAt: number;
  judgingSealedAt: number | null;
};

function refuseTime(facts: PlaceFacts, now: number): Refused | undefined {
  if (facts.judgingSealedAt !== null)
    return refuse("stage is sealed", { stage: "judging", sealedAt: facts.judgingSealedAt });
  if (now >= facts.nominationOpensAt) return undefined;
  return refuse("window not open yet", { stage: "nomination", opensAt: facts.nominationOpensAt });
}

/** Whether an entry may be given a place in these categories: not yet counting the cap. */
export function mayPlace(facts: PlaceFacts, categoryIds: readonly string[], now: number): Refused | undefined {
  const untimely = refuseTime(facts, now);
  if (untimely) return untimely;
  if (facts.title === undefined) return refuse("not found");
  if (facts.place) return refuse("entry has a place", { title: facts.title, alternate: facts.place.ordinal !== null });
  if (categoryIds.length === 0) return refuse("choose a nominated category");
  const unnamed = categoryIds.some((id) => !facts.nominated.includes(id));
  return unnamed ? refuse("category is not nominated", { title: facts.title }) : undefined;
}

/** Refuses one finalist more than the contest file allows. */
export function refuseOverCap({ finalists, cap }: Pick<PlaceFacts, "finalists" | "cap">): Refused | undefined {
  return finalists < cap ? undefined : refuse("finalists are complete", { cap });
}

/** The alternate to change places with when one is moved, or undefined at the end of the row. */
export function neighbourOf<A extends { id: string; ordinal: number }>(
  alternates: readonly A[],
  placeId: string,
  direction: "up" | "down",
): A | undefined {
  const inOrder = [...alternates].sort((one, other) => one.ordinal - other.ordinal);
  const at = inOrder.findIndex(({ id }) => id === placeId);
  return at < 0 ? undefined : inOrder[direction === "up" ? at - 1 : at + 1];
}
