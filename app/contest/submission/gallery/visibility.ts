/** The facts of an entry's row that decide whether the public may see it. */
export type Shown = {
  versionInForceId: string | null;
  submittedAt: number | null;
  withdrawnAt: number | null;
  disqualifiedAt: number | null;
};

/** Everybody sees what was submitted and stands: no draft, nothing late that was not admitted, nothing taken back. */
export function isShown(entry: Shown): boolean {
  return (
    entry.versionInForceId !== null &&
    entry.submittedAt !== null &&
    entry.withdrawnAt === null &&
    entry.disqualifiedAt === null
  );
}

type Visibility = Record<"nomination" | "judging", { entrantsHidden: boolean }>;

/** Whether nobody may learn yet who made an entry: while a stage judges without names, until results are public. */
export function hidesEntrants(visibility: Visibility, published: boolean): boolean {
  return !published && (visibility.nomination.entrantsHidden || visibility.judging.entrantsHidden);
}

export type Honour = "winner" | "finalist";

/** What everybody may know of how an entry fared: nothing before results are public. */
export function honourOf(
  { wonAt, finalistAt }: { wonAt: number | null; finalistAt: number | null },
  published: boolean,
): Honour | null {
  if (!published) return null;
  if (wonAt !== null) return "winner";
  return finalistAt === null ? null : "finalist";
}
