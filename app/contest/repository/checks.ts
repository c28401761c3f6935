import { hasContents, hasHead, hasReadme, isActive, isPublic } from "./checks/condition.ts";
import { evidenceFor } from "./checks/evidence.ts";
import {
  type CheckFinding,
  type CheckKind,
  fail,
  type Known,
  NOTHING_KNOWN,
  PULL_REQUEST_CHECK,
  type RepositoryRules,
  type Rule,
  type TeamMember,
  unknown,
  type Verdict,
} from "./checks/finding.ts";
import { isFork } from "./checks/fork.ts";
import { isOwnedAsEntered, isTheSame } from "./checks/identity.ts";
import { isLicensed } from "./checks/licence.ts";
import { membersContribute } from "./checks/members.ts";
import { isPinReachable } from "./checks/pin.ts";
import { showsAdoption, showsPopularity } from "./checks/popularity.ts";
import { isEnteredOnce, sharesNothing } from "./checks/sharing.ts";
import { belongsToTeam } from "./checks/team.ts";
import { hasWorkInWindow, showsEarlierWork } from "./checks/window.ts";
import { buildsAndTests } from "./checks/workflow.ts";
import type { RepositoryFacts } from "./facts.ts";
import type { Problem } from "./problem.ts";

const RULES: readonly (readonly [CheckKind, Rule])[] = [
  ["public", isPublic],
  ["identity", isTheSame],
  ["active", isActive],
  ["contents", hasContents],
  ["head", hasHead],
  ["licence", isLicensed],
  ["fork", isFork],
  ["owner", isOwnedAsEntered],
  ["readme", hasReadme],
  ["workflow", buildsAndTests],
  ["team", belongsToTeam],
  ["members", membersContribute],
  ["window", hasWorkInWindow],
  ["earlier work", showsEarlierWork],
  ["adoption", showsAdoption],
  ["popularity", showsPopularity],
  ["copies", sharesNothing],
  ["entered once", isEnteredOnce],
  ["pin", isPinReachable],
];

/** Rules that are tested on what an entry hands in, beside those asked of every repository. */
export const CHECKS_OF_HANDED_IN: readonly CheckKind[] = [PULL_REQUEST_CHECK, "pin"];

/** Rules that are about the submission window. */
const OF_THE_WINDOW: readonly CheckKind[] = ["window", "earlier work", "copies"];

/** What GitHub said of a repository, or why it said nothing; `asked` is the address it was asked for, `retryAt` the next try. */
export type RepositoryAnswer =
  | { ok: true; facts: RepositoryFacts }
  | { ok: false; asked: { owner: string; name: string }; problem: Problem; retryAt: number | null };

/**
 * Tests every rule that the contest asks of a repository, one finding each, in a fixed order. Only facts, a 404 or a block by
 * GitHub can fail a rule; whatever else kept GitHub from answering leaves every rule unknown.
 */
export function checkRepository(
  answer: RepositoryAnswer,
  rules: RepositoryRules,
  team: readonly TeamMember[],
  known: Known = NOTHING_KNOWN,
): CheckFinding[] {
  return answer.ok ? fromFacts(answer.facts, rules, team, known) : fromProblem(answer, rules, known);
}

function fromFacts(
  facts: RepositoryFacts,
  rules: RepositoryRules,
  team: readonly TeamMember[],
  known: Known,
): CheckFinding[] {
  return RULES.flatMap(([kind, rule]) => {
    const verdict = rule(facts, rules, team, known);
    return verdict === undefined
      ? []
      : [{ kind, subject: facts.fullName, ...verdict, evidence: evidenceFor(kind, facts), retryAt: null }];
  });
}

type Unseen = Extract<RepositoryAnswer, { ok: false }>;

function fromProblem(answer: Unseen, rules: RepositoryRules, known: Known): CheckFinding[] {
  const subject = `${answer.asked.owner}/${answer.asked.name}`;
  const asked: CheckKind[] = known.pin === null ? checksAsked(rules) : [...checksAsked(rules), "pin"];
  return asked.map((kind) => {
    const verdict = kind === "public" ? reachable(subject, answer) : unseen(answer);
    return { kind, subject, ...verdict, evidence: [], retryAt: verdict.outcome === "unknown" ? answer.retryAt : null };
  });
}

/** The rules that the contest asks of every repository, in the order of a page. */
export function checksAsked(rules: Pick<RepositoryRules, "fork" | "window">): CheckKind[] {
  return RULES.map(([kind]) => kind).filter(
    (kind) =>
      kind !== "pin" &&
      (kind !== "fork" || rules.fork !== null) &&
      (!OF_THE_WINDOW.includes(kind) || rules.window !== null),
  );
}

type Unanswered = Pick<Extract<RepositoryAnswer, { ok: false }>, "problem" | "retryAt">;

function reachable(subject: string, answer: Unanswered): Verdict {
  const { problem } = answer;
  if (problem.kind === "notFound") {
    return fail(
      `GitHub shows no repository ${subject}: it is missing or private, GitHub does not say which.`,
      "Check the spelling, and make the repository public.",
    );
  }
  if (problem.kind === "blocked") {
    return fail(
      `GitHub has blocked ${subject} (${problem.reason}).`,
      "Settle it with GitHub's support, or link another repository.",
    );
  }
  return unseen(answer);
}

function unseen({ problem, retryAt }: Unanswered): Verdict {
  const wait = retryAt === null ? "Check again later." : "Nothing has to be done; it is checked again by itself.";
  switch (problem.kind) {
    case "notFound":
    case "blocked":
      return unknown(
        "Not looked at, because GitHub does not show the repository.",
        "Make the repository visible first.",
      );
    case "limited":
      return unknown("GitHub asked the portal to wait, so this is not checked yet.", wait);
    case "unavailable":
      return unknown("GitHub did not give a readable answer, so this is not checked yet.", wait);
    case "auth":
    case "saml":
    case "forbidden":
      return unknown(
        "GitHub refused the portal's own access, so this could not be checked.",
        "Nothing has to be done; the operator of this portal has to renew its access.",
      );
  }
}
