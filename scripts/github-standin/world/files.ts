import type { SampleRepository } from "../samples.ts";

const licenceTexts: Record<string, string> = {
  "Apache-2.0":
    "Apache License\nVersion 2.0, January 2004\nhttp://www.apache.org/licenses/\n\n(Shortened in this sample.)\n",
  "GPL-3.0": "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\n(Shortened in this sample.)\n",
  MIT: "MIT License\n\n(Shortened in this sample.)\n",
  "BSD-3-Clause": "BSD 3-Clause License\n\n(Shortened in this sample.)\n",
  NOASSERTION: "You may use this for good purposes. Ask us about other ones.\n",
};

const workflow = `name: build
on: [push, pull_request]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: ./gradlew build
      - run: ./gradlew test
`;

/** The licence as GitHub would report it: an SPDX identifier, "NOASSERTION" (a file nobody recognises), or null. */
export function licenceOf(sample: SampleRepository): string | null {
  if (sample.trouble === "unrecognised-licence") return "NOASSERTION";
  if (sample.trouble === "no-licence" || sample.license === "none") return null;
  return sample.license;
}

/** The text of the LICENSE file for a licence, or null where there shall be none. */
export function licenceText(licence: string | null): string | null {
  return licence === null ? null : (licenceTexts[licence] ?? `Licence: ${licence}\n`);
}

/** The first files of a sample repository, by path. */
export function firstFiles(sample: SampleRepository): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (sample.trouble !== "no-readme") {
    files.set("README.md", `# ${sample.name}\n\n${sample.description}.\n\n## Build\n\nRun \`./gradlew build\`.\n`);
  }
  files.set("build.gradle", `// Build of ${sample.name}\napply plugin: 'java'\n`);
  files.set("docs/overview.md", `# Overview of ${sample.name}\n`);
  files.set(sourcePath(sample), `// ${sample.name}\n`);
  files.set(`test/${sample.name}-test.txt`, "The test suite starts here.\n");
  if (sample.githubId % 4 !== 0) files.set(".github/workflows/build.yml", workflow);
  if (sample.template || sample.forkOfCloudPrize) {
    files.set("Submission.md", "# Submission\n\nWhich categories fit best, and why\n");
    files.set("PullRequests.md", "# Pull requests\n\nFeature, quality, performance\n");
  }
  const licence = licenceText(licenceOf(sample));
  if (licence !== null) files.set("LICENSE", licence);
  return files;
}

const endings: Record<string, string> = {
  Java: "java",
  Groovy: "groovy",
  Scala: "scala",
  Python: "py",
  Ruby: "rb",
  Go: "go",
  Clojure: "clj",
  JavaScript: "js",
  Erlang: "erl",
};

/** The file that every later commit of a sample repository touches. */
export function sourcePath(sample: Pick<SampleRepository, "name" | "language">): string {
  return `src/${sample.name}.${endings[sample.language] ?? "txt"}`;
}
