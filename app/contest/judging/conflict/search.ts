import type { Evidence, Link } from "./links.ts";

/** A found conflict as it stands. */
export type FoundConflict = {
  id: string;
  accountId: string;
  entryId: string;
  evidence: readonly Evidence[];
  decision: "confirmed" | "dismissed" | null;
};

export type Fresh = { link: Link; replaces: FoundConflict | undefined };

/**
 * The links that a search adds to what is known: those of a pair without a found conflict, and those with evidence that was
 * not there when it was raised or dismissed. What was confirmed stays as it is, and nothing that was found is taken back
 * because GitHub no longer shows it.
 */
export function freshLinks(links: readonly Link[], known: readonly FoundConflict[]): Fresh[] {
  return links.flatMap((link): Fresh[] => {
    const before = known.find(({ accountId, entryId }) => accountId === link.accountId && entryId === link.entryId);
    if (before?.decision === "confirmed") return [];
    const seen = new Set(before?.evidence.map(({ label, url }) => `${label} ${url}`));
    const isNew = link.evidence.some(({ label, url }) => !seen.has(`${label} ${url}`));
    return isNew ? [{ link, replaces: before }] : [];
  });
}

const LONGEST = 600;

/** The evidence of a link in one sentence. */
export function linkInWords({ evidence }: Pick<Link, "evidence">): string {
  const text = `${evidence.map(({ label }) => label).join("; ")}.`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
