import { type CheckFinding, NOTHING_KNOWN, type TeamMember, unknown } from "#app/contest/repository/checks/finding.ts";
import { checkPullRequest } from "#app/contest/repository/checks/pull-request.ts";
import { checkRepository } from "#app/contest/repository/checks.ts";
import { forkOrigin, repositoryRules } from "#app/contest/repository/contest-rules.ts";
import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Client } from "#app/github/client.ts";
import { findRepositoryId } from "#app/github/identity.ts";
import { findPerson } from "#app/github/person.ts";
import { readRepository } from "#app/github/readings.ts";
import type { Addresses } from "./asked.ts";
import type { Ground } from "./ground.ts";

export type Report = {
  facts: RepositoryFacts | null;
  findings: CheckFinding[];
  requestsUsed: number;
  /** For whoever waits at the terminal, beside the result. */
  notes: string[];
};

type Team = { members: TeamMember[]; doubt: string | undefined };

const OF_THE_TEAM = ["owner", "team", "members"];

async function findTeam(client: Client, logins: readonly string[]): Promise<Team> {
  if (logins.length === 0) return { members: [], doubt: "No team was named, so nobody could be looked for." };
  const found = await Promise.all(logins.map((login) => findPerson(client, login)));
  const doubts = found.flatMap((each, place) => {
    if (each.ok) return [];
    return each.problem.kind === "notFound"
      ? [`GitHub knows nobody called ${logins[place]}.`]
      : [`GitHub did not say who ${logins[place]} is.`];
  });
  const members = found.map((each, place) => ({
    githubId: each.ok ? each.person.githubId : null,
    login: each.ok ? each.person.login : (logins[place] ?? ""),
  }));
  return { members, doubt: doubts.length > 0 ? doubts.join(" ") : undefined };
}

/** What stands against a team is unknown while it is not known who is on it. */
function doubted(finding: CheckFinding, { doubt }: Team): CheckFinding {
  if (doubt === undefined || finding.outcome === "pass" || !OF_THE_TEAM.includes(finding.kind)) return finding;
  return { ...finding, ...unknown(doubt, "Name the team with --team LOGIN,LOGIN.") };
}

/** Runs every check on a repository that need not belong to an entry. */
export async function askEverything(client: Client, ground: Ground, asked: Addresses): Promise<Report> {
  const { opensAt: since, closesAt: until } = ground.window;
  const team = await findTeam(client, asked.team);
  const wanted = { since, until, pullRequests: asked.pullRequests, thorough: true };
  const read = await readRepository(client, asked.repository, wanted);
  if (!read.ok) return unanswered(ground, asked, team, read.problem);
  const { facts, requestsUsed } = read.reading;
  const origin = facts.fork === null ? undefined : forkOrigin(ground.file);
  const found = origin === undefined ? undefined : await findRepositoryId(client, origin);
  const rules = repositoryRules(ground.file, ground.window, found?.ok ? found.value : null);
  const known = { ...NOTHING_KNOWN, ...(await ground.beside(facts)) };
  const projects = ground.file.platformProjects.map(({ repository }) => ({ id: null, fullName: repository }));
  const findings = [
    ...checkRepository({ ok: true, facts }, rules, team.members, known).map((finding) => doubted(finding, team)),
    ...facts.pullRequests.map((each) => checkPullRequest(each, projects, teamOr(each, team), rules.window)),
  ];
  const notes = read.problem ? [`Some of it could not be read: ${read.problem.detail}`] : [];
  return { facts, findings, requestsUsed: requestsUsed + asked.team.length + (found ? 1 : 0), notes };
}

type PullRequest = RepositoryFacts["pullRequests"][number];

/** Without a team, a pull request's author is taken for a member, so that the rest of it is tested. */
function teamOr(pullRequest: PullRequest, { members }: Team): TeamMember[] {
  if (members.length > 0 || pullRequest.answer !== "read" || !pullRequest.author) return members;
  return [{ githubId: pullRequest.author.id, login: pullRequest.author.login }];
}

function unanswered(ground: Ground, asked: Addresses, team: Team, problem: Problem): Report {
  const rules = repositoryRules(ground.file, ground.window, null);
  const answer = { ok: false as const, asked: asked.repository, problem, retryAt: null };
  const pulls = asked.pullRequests.map((pull) =>
    checkPullRequest({ answer: "unreadable", asked: pull }, [], team.members, rules.window),
  );
  const notes = [`GitHub: ${problem.kind}, ${problem.detail}`];
  return { facts: null, findings: [...checkRepository(answer, rules, team.members), ...pulls], requestsUsed: 0, notes };
}
