import { notRead, pass, type Rule, unknown, warn } from "./finding.ts";

const FIX = "Nothing, if they worked on other things; otherwise they push commits under their own account.";

/** Shows which members have commits in it. Without all contributors nobody is said to have none. */
export const membersContribute: Rule = (facts, _rules, team) => {
  const linked = team.filter(({ githubId }) => githubId !== null);
  if (linked.length === 0) {
    return unknown("No member of the team has linked a GitHub account yet.", "Sign in with GitHub, then check again.");
  }
  const commits = new Map(facts.contributors.map(({ id, commits: count }) => [id, count]));
  const without = team.filter(({ githubId }) => githubId === null || !commits.has(githubId));
  if (without.length === 0) {
    const shares = linked.map(({ githubId, login }) => `${login} (${commits.get(githubId ?? "")})`);
    return pass(`Every member has commits in it: ${shares.join(", ")}.`);
  }
  if (facts.unread.includes("contributors")) return notRead("who contributed");
  const names = without.map(({ login }) => login || "a member without a GitHub account").join(", ");
  if (!facts.contributorsComplete) {
    return unknown(
      `GitHub could not list all contributors; no commits of ${names} are among those it named.`,
      "Nothing has to be done; the organizer can look at the history.",
    );
  }
  return warn(`No commits under the account of ${names}.`, FIX);
};
