import type { CheckOutcome } from "../vocabulary.ts";

type Checked = { kind: string; outcome: CheckOutcome; seen: string };

/**
 * What became of a repository since it was handed in, in sentences for those who judge it: they see the commit of then, so
 * nothing of this changes what they read. `now` is missing while nothing was read of it. Empty where nothing happened.
 */
export function driftSince(
  handedIn: { fullName: string; commit: string | null },
  now: { fullName: string; checks: readonly Checked[] } | undefined,
): string[] {
  if (now === undefined) return [];
  const found = (kind: string) => now.checks.find((check) => check.kind === kind);
  const isRenamed = now.fullName.toLowerCase() !== handedIn.fullName.toLowerCase();
  const visible = found("public");
  const pin = found("pin");
  const hasMoved = pin !== undefined && pin.outcome !== "unknown" && !pin.seen.includes(" is the tip of ");
  return [
    isRenamed ? `It is called ${now.fullName} now.` : "",
    visible?.outcome === "fail" ? visible.seen : "",
    hasMoved && handedIn.commit !== null ? pin.seen : "",
  ].filter((sentence) => sentence !== "");
}
