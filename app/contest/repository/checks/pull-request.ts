import type { PullRequestFacts, ReadPullRequest } from "../facts.ts";
import {
  type CheckFinding,
  fail,
  pass,
  type RepositoryRules,
  type TeamMember,
  unknown,
  type Verdict,
  warn,
} from "./finding.ts";
import { dayOf } from "./window.ts";

/** A platform project; `id` is null until GitHub was asked for it, and the names are compared meanwhile. */
export type PlatformProject = { id: string | null; fullName: string };

/** Tests one pull request that an entry names: its author is a member, it stands against a platform project, and its state. */
export function checkPullRequest(
  pullRequest: PullRequestFacts,
  projects: readonly PlatformProject[],
  team: readonly TeamMember[],
  window: RepositoryRules["window"] = null,
): CheckFinding {
  const { owner, name, number } = pullRequest.asked;
  const subject =
    pullRequest.answer === "read" ? `${pullRequest.base.fullName}#${pullRequest.number}` : `${owner}/${name}#${number}`;
  const evidence = pullRequest.answer === "read" ? [{ label: subject, url: pullRequest.url }] : [];
  return {
    kind: "pull request",
    subject,
    ...verdict(pullRequest, { subject, projects, team, window }),
    evidence,
    retryAt: null,
  };
}

type Ground = {
  subject: string;
  projects: readonly PlatformProject[];
  team: readonly TeamMember[];
  window: RepositoryRules["window"];
};

function verdict(pullRequest: PullRequestFacts, { subject, projects, team, window }: Ground): Verdict {
  if (pullRequest.answer !== "read") {
    return pullRequest.answer === "missing"
      ? fail(
          `GitHub shows no pull request ${subject}: it is missing or private.`,
          "Check the number; an issue is not a pull request.",
        )
      : unknown(`GitHub could not say anything about ${subject}.`, "Check again later.");
  }
  const { author, base } = pullRequest;
  if (projects.length > 0 && !projects.some((project) => isSame(project, base))) {
    return fail(
      `${subject} was made to ${base.fullName}, which is not a platform project.`,
      "List pull requests to the platform's projects only.",
    );
  }
  if (author === null || author.id === null) {
    return warn(
      `${subject} was written by ${author?.login ?? "an account that no longer exists"}, so its author cannot be compared with the team.`,
      "The organizer decides; a note in the write-up helps.",
    );
  }
  if (!team.some((member) => member.githubId === author.id)) {
    return fail(
      `${subject} was written by ${author.login}, who is not on the team.`,
      "Remove it from the list, or invite its author to the team.",
    );
  }
  return byDates(pullRequest, `${subject} by ${author.login}`, window);
}

function byDates(pullRequest: ReadPullRequest, what: string, window: Ground["window"]): Verdict {
  const { createdAt, mergedAt } = pullRequest;
  const begun = `${what} was opened on ${dayOf(createdAt)}`;
  if (window !== null && mergedAt !== null && mergedAt < window.opensAt) {
    return fail(
      `${begun} and merged on ${dayOf(mergedAt)}, before submission opened.`,
      "List pull requests made for this contest only.",
    );
  }
  if (window !== null && createdAt < window.opensAt)
    return warn(`${begun}, before submission opened.`, "Say in the write-up what was done for this contest.");
  if (window !== null && createdAt >= window.closesAt)
    return warn(`${begun}, after submission had closed.`, "The organizer decides whether it counts.");
  return byState(pullRequest, what);
}

function byState(pullRequest: ReadPullRequest, what: string): Verdict {
  if (pullRequest.state === "merged") {
    const when = pullRequest.mergedAt === null ? "" : ` on ${dayOf(pullRequest.mergedAt)}`;
    return pass(`${what} was merged into ${pullRequest.base.branch}${when}.`);
  }
  if (pullRequest.state === "closed" && pullRequest.closedBy !== null) {
    return warn(
      `${what} was closed without being merged, by commit ${pullRequest.closedBy.slice(0, 7)}: it looks cherry-picked.`,
      "Say in the write-up that the work was taken over; the organizer decides.",
    );
  }
  if (pullRequest.state === "closed") {
    return warn(
      `${what} was closed without being merged.`,
      "If its commits were taken over by hand, say so in the write-up.",
    );
  }
  if (pullRequest.draft) return warn(`${what} is still a draft.`, "Mark it as ready for review when it is.");
  return pass(`${what} is open.`);
}

function isSame(project: PlatformProject, base: { id: string; fullName: string }): boolean {
  return project.id === null ? project.fullName.toLowerCase() === base.fullName.toLowerCase() : project.id === base.id;
}
