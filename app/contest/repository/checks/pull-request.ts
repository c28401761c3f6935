import type { PullRequestFacts, ReadPullRequest } from "../facts.ts";
import { type CheckFinding, fail, pass, type TeamMember, unknown, type Verdict, warn } from "./finding.ts";

/** A platform project; `id` is null until GitHub was asked for it, and the names are compared meanwhile. */
export type PlatformProject = { id: string | null; fullName: string };

/** Tests one pull request that an entry names: its author is a member, it stands against a platform project, and its state. */
export function checkPullRequest(
  pullRequest: PullRequestFacts,
  projects: readonly PlatformProject[],
  team: readonly TeamMember[],
): CheckFinding {
  const { owner, name, number } = pullRequest.asked;
  const subject =
    pullRequest.answer === "read" ? `${pullRequest.base.fullName}#${pullRequest.number}` : `${owner}/${name}#${number}`;
  const evidence = pullRequest.answer === "read" ? [{ label: subject, url: pullRequest.url }] : [];
  return { kind: "pull request", subject, ...verdict(pullRequest, subject, projects, team), evidence, retryAt: null };
}

function verdict(
  pullRequest: PullRequestFacts,
  subject: string,
  projects: readonly PlatformProject[],
  team: readonly TeamMember[],
): Verdict {
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
  return byState(pullRequest, `${subject} by ${author.login}`);
}

function byState(pullRequest: ReadPullRequest, what: string): Verdict {
  if (pullRequest.state === "merged") return pass(`${what} was merged into ${pullRequest.base.branch}.`);
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
