import { describe, expect, it } from "vitest";
import { checkPullRequest } from "#app/contest/repository/checks/pull-request.ts";
import type { PullRequestFacts } from "#app/contest/repository/facts.ts";
import { samplePullRequest } from "./facts.ts";

const PROJECTS = [{ id: "70", fullName: "Netflix/Hystrix" }];
const TEAM = [{ githubId: "11", login: "ada" }];
const ASKED = { owner: "netflix", name: "hystrix", number: 7 };

function judged(pullRequest: PullRequestFacts, projects: { id: string | null; fullName: string }[] = PROJECTS): string {
  const { outcome, seen } = checkPullRequest(pullRequest, projects, TEAM);
  return `${outcome}: ${seen}`;
}

describe("a pull request that an entry names", () => {
  it.each<[string, PullRequestFacts, string]>([
    ["a merged one", samplePullRequest(), "pass: Netflix/Hystrix#7 by ada was merged into master on 2013-04-26."],
    ["an open one", samplePullRequest({ state: "open" }), "pass: Netflix/Hystrix#7 by ada is open."],
    ["a draft", samplePullRequest({ state: "open", draft: true }), "warn: Netflix/Hystrix#7 by ada is still a draft."],
    [
      "a closed one",
      samplePullRequest({ state: "closed" }),
      "warn: Netflix/Hystrix#7 by ada was closed without being merged.",
    ],
    [
      "one by somebody else",
      samplePullRequest({ author: { id: "12", login: "ada" } }),
      "fail: Netflix/Hystrix#7 was written by ada, who is not on the team.",
    ],
    [
      "one by a deleted account",
      samplePullRequest({ author: null }),
      "warn: Netflix/Hystrix#7 was written by an account that no longer exists, so its author cannot be compared with the team.",
    ],
    [
      "one against another repository, whatever address was pasted",
      samplePullRequest({ base: { id: "71", fullName: "ada/hystrix", branch: "master" } }),
      "fail: ada/hystrix#7 was made to ada/hystrix, which is not a platform project.",
    ],
    [
      "one that does not exist",
      { answer: "missing", asked: ASKED },
      "fail: GitHub shows no pull request netflix/hystrix#7: it is missing or private.",
    ],
    [
      "one GitHub failed on",
      { answer: "unreadable", asked: ASKED },
      "unknown: GitHub could not say anything about netflix/hystrix#7.",
    ],
  ])("judges %s", (_what, pullRequest, expected) => {
    expect(judged(pullRequest)).toBe(expected);
  });

  it("compares the project's name while its id is unknown, and asks nothing where there are no projects", () => {
    expect(judged(samplePullRequest(), [{ id: null, fullName: "netflix/HYSTRIX" }])).toContain("pass: ");
    expect(judged(samplePullRequest(), [{ id: null, fullName: "netflix/zuul" }])).toContain("fail: ");
    expect(judged(samplePullRequest(), [])).toContain("pass: ");
  });
});
