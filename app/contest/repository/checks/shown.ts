import type { CheckOutcome } from "../../vocabulary.ts";
import { CHECK_KINDS, CHECK_TITLES, type CheckKind, type Evidence } from "./finding.ts";

/** A check as it is kept. */
export type KeptCheck = {
  kind: string;
  subject: string;
  outcome: CheckOutcome;
  seen: string;
  fix: string;
  evidence: Evidence[];
  checkedAt: number;
  retryAt: number | null;
};

/** An organizer's word against a check. */
export type KeptOverruling = { id: string; kind: string; subject: string; reason: string; overruledAt: number };

/** A check as a page lists it; an overruled one keeps what was seen, and adds the organizer's reason. */
export type ShownCheck = Omit<KeptCheck, "outcome" | "checkedAt" | "kind"> & {
  kind: CheckKind;
  title: string;
  outcome: CheckOutcome | "overruled";
  checkedAt: number | null;
  overruling: { id: string; reason: string; overruledAt: number } | null;
};

/** A linked repository as a page lists it. */
export type CheckedRepository = {
  id: string;
  fullName: string;
  githubId: string | null;
  linkedAt: number;
  checksAskedAt: number | null;
  /** When the checks below were last written, by GitHub's answer or for want of one. */
  checkedAt: number | null;
  /** The newest reading: what Submit would pin. */
  reading: { id: string; commit: string | null; fetchedAt: number; source: string } | null;
  checks: ShownCheck[];
};

function untested(kind: CheckKind): ShownCheck {
  const title = CHECK_TITLES[kind];
  const nothing = { seen: "", fix: "", evidence: [], checkedAt: null, retryAt: null, overruling: null };
  return { kind, title, subject: "", outcome: "pending", ...nothing };
}

/** The name of a check as pages and letters write it; of a kind that is tested no more, the kind itself. */
export function titleOfCheck(kind: string, subject: string): string {
  const title = CHECK_TITLES[kind as CheckKind] ?? kind;
  return subject === "" ? title : `${title} ${subject}`;
}

function shown(kind: CheckKind, check: KeptCheck, overrulings: readonly KeptOverruling[]): ShownCheck {
  const { subject, outcome, seen, fix, evidence, checkedAt, retryAt } = check;
  const overruling = overrulings.find((each) => each.kind === kind && each.subject === subject) ?? null;
  return {
    kind,
    title: titleOfCheck(kind, subject),
    subject,
    outcome: overruling !== null && outcome !== "pass" ? "overruled" : outcome,
    seen,
    fix,
    evidence,
    checkedAt,
    retryAt,
    overruling: overruling && { id: overruling.id, reason: overruling.reason, overruledAt: overruling.overruledAt },
  };
}

/** A repository's checks in their order: what was found, what was overruled, and "pending" for a rule not tested yet. */
export function shownChecks(
  asked: readonly CheckKind[],
  kept: readonly KeptCheck[],
  overrulings: readonly KeptOverruling[],
): ShownCheck[] {
  return CHECK_KINDS.flatMap((kind) => {
    const found = kept.filter((check) => check.kind === kind);
    if (found.length > 0) return found.map((check) => shown(kind, check, overrulings));
    return asked.includes(kind) ? [untested(kind)] : [];
  });
}

/** How many checks fail and were not overruled. */
export function failingChecks(repositories: readonly { checks: readonly { outcome: string }[] }[]): number {
  return repositories.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === "fail").length;
}
