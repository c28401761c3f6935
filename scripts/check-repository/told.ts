import { CHECK_TITLES } from "#app/contest/repository/checks/finding.ts";
import type { Report } from "./everything.ts";

/** The result for programs. */
export function asJson(address: string, { facts, findings }: Report): string {
  const repository = facts && {
    id: facts.id,
    fullName: facts.fullName,
    url: facts.url,
    branch: facts.defaultBranch,
    commit: facts.head?.commit ?? null,
  };
  const checks = findings.map(({ kind, outcome, seen, fix, evidence }) => ({
    check: kind,
    outcome,
    seen,
    fix,
    evidence,
  }));
  return JSON.stringify({ address, repository, checks }, null, 2);
}

/** The result for people: a line for each check, what to do below it, and where it can be seen. */
export function asTable(address: string, { facts, findings, requestsUsed }: Report): string {
  const width = Math.max(...findings.map(({ kind }) => CHECK_TITLES[kind].length));
  const lines = findings.flatMap(({ kind, outcome, seen, fix, evidence }) => [
    `${outcome.padEnd(8)}${CHECK_TITLES[kind].padEnd(width + 2)}${seen}`,
    ...(fix === "" ? [] : [`${" ".repeat(width + 10)}${fix}`]),
    ...(outcome === "pass" ? [] : evidence.map(({ url }) => `${" ".repeat(width + 10)}${url}`)),
  ]);
  const counts = ["pass", "warn", "fail", "unknown"].map(
    (word) => `${findings.filter(({ outcome }) => outcome === word).length} ${word}`,
  );
  const heading = facts ? `${facts.fullName} (repository ${facts.id})` : address;
  return [heading, "", ...lines, "", `${counts.join(", ")}; ${requestsUsed} requests.`].join("\n");
}
