import { notRead, pass, type Rule, type Verdict, warn } from "./finding.ts";

const ADD = "Add a workflow in .github/workflows that builds the project and runs its tests.";

/** A workflow that is there, switched on, and has a step that tests; what its last run came to is shown, never failed. */
export const buildsAndTests: Rule = (facts) => {
  if (facts.unread.includes("workflows")) return notRead("its workflows");
  const { workflows, otherBuilds } = facts;
  if (workflows.length === 0) {
    return otherBuilds.length > 0
      ? warn(`There is no workflow of GitHub Actions, but ${otherBuilds.join(", ")} builds it elsewhere.`, ADD)
      : warn("There is no workflow that builds and tests it.", ADD);
  }
  const testing = workflows.filter(({ runsTests }) => runsTests);
  if (testing.length === 0) {
    return warn(
      `${paths(workflows)} ${workflows.length === 1 ? "has" : "have"} no step that looks like running tests.`,
      "Add a step that runs the tests, such as one with the word test in its command.",
    );
  }
  const running = testing.filter(({ state }) => state === null || state === "active");
  if (running.length === 0) {
    const [first] = testing;
    return warn(
      `${paths(testing)} runs the tests, but is switched off (${(first?.state ?? "").replaceAll("_", " ")}).`,
      "Switch it on again under Actions.",
    );
  }
  return byLastBuild(paths(running), facts.lastBuild);
};

function byLastBuild(what: string, lastBuild: "success" | "failure" | "pending" | null): Verdict {
  if (lastBuild === "failure")
    return warn(`${what} runs the tests; the last build failed.`, "Mend what fails, and push.");
  const said = { success: "; the last build succeeded", pending: "; a build is running", none: "" };
  return pass(`${what} runs the tests${said[lastBuild ?? "none"]}.`);
}

function paths(workflows: readonly { path: string }[]): string {
  return workflows.map(({ path }) => path.replace(".github/workflows/", "")).join(", ");
}
