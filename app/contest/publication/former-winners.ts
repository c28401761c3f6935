type FormerAward = { categoryId: string; entryId: string | null; approvedAt: number | null; endedAt: number | null };
type Retracted = { publishedAt: number; retractedAt: number | null; retractedReason: string | null };

export type FormerWinner = {
  categoryId: string;
  entryId: string | null;
  publishedAt: number;
  retractedAt: number;
  reason: string;
};

/**
 * The awards that were public once and are lost: approved when some publication was made, not ended before it was taken
 * back. Each with the last publication that named it; null as its entry where nobody was to win.
 */
export function formerWinnersIn(awards: readonly FormerAward[], publications: readonly Retracted[]): FormerWinner[] {
  return awards.flatMap(({ categoryId, entryId, approvedAt, endedAt }) => {
    if (approvedAt === null || endedAt === null) return [];
    const named = publications.findLast(
      ({ publishedAt, retractedAt }) => retractedAt !== null && approvedAt <= publishedAt && publishedAt < endedAt,
    );
    if (named?.retractedAt == null) return [];
    const { publishedAt, retractedAt, retractedReason } = named;
    return [{ categoryId, entryId, publishedAt, retractedAt, reason: retractedReason ?? "" }];
  });
}
