const STEP = /^\s*-?\s*(?:run|uses|script)\s*:\s*(.*)$/i;
const BLOCK = /^[|>][+-]?\s*$/;
const TESTING =
  /\b(tests?|check|verify|pytest|tox|nox|jest|vitest|mocha|ava|rspec|junit|ctest|phpunit|minitest|spec|lein midje|cabal test)\b|\bgradlew? build\b|\bmvnw? .*\b(package|install)\b/i;

/** Files by which other build services are recognised. */
const OTHER_BUILDS =
  /^(\.travis\.yml|\.gitlab-ci\.yml|\.drone\.yml|\.cirrus\.yml|azure-pipelines\.yml|appveyor\.yml|Jenkinsfile|bitbucket-pipelines\.yml|\.buildkite|\.circleci)$/;

/** Whether a workflow has a step that runs tests, by the words of its commands; it is not run, so it may mislead. */
export function runsTests(text: string): boolean {
  const lines = text.split("\n");
  let blockIndent: number | undefined;
  return lines.some((line) => {
    const indent = line.search(/\S/);
    if (indent === -1) return false;
    if (blockIndent !== undefined && indent > blockIndent) return TESTING.test(withoutComment(line));
    blockIndent = undefined;
    const command = STEP.exec(line)?.[1];
    if (command === undefined) return false;
    if (BLOCK.test(command)) {
      blockIndent = indent;
      return false;
    }
    return TESTING.test(withoutComment(command));
  });
}

function withoutComment(text: string): string {
  return text.replace(/(^|\s)#.*$/, "");
}

/** The files of other build services among the names at a repository's root. */
export function otherBuildsAmong(names: readonly string[]): string[] {
  return names.filter((name) => OTHER_BUILDS.test(name));
}

/** Whether a file in `.github/workflows` is a workflow at all. */
export function isWorkflow(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
