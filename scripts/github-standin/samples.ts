import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What is wrong with a sample repository, so that every outcome of a check can be seen. */
export type Trouble =
  | "archived"
  | "empty"
  | "no-licence"
  | "wrong-licence"
  | "unrecognised-licence"
  | "private"
  | "renamed"
  | "no-readme"
  | "blocked"
  | "member-not-contributor"
  | "missing";

export type SamplePerson = {
  login: string;
  name: string;
  githubId: number;
  email: string;
  emailVerified?: boolean;
  organizations?: string[];
  kind?: "sponsor" | "independent";
};

export type SampleRepository = {
  name: string;
  owner?: string;
  githubId: number;
  description: string;
  language: string;
  /** An SPDX identifier, or "none". */
  license: string;
  stars: number;
  forks: number;
  watchers: number;
  /** The team's own commits; a fork has its parent's before them. */
  commits: number;
  forkOfCloudPrize?: boolean;
  template?: boolean;
  archived?: boolean;
  branch?: string;
  renamedTo?: string;
  contributors?: string[];
  trouble?: Trouble;
};

export type SamplePullRequest = {
  repository: string;
  number: number;
  title: string;
  kind: "feature" | "quality" | "performance";
  state: "open" | "merged" | "closed" | "draft";
  author?: string;
};

export type SampleTeam = {
  slug: string;
  name: string;
  members: SamplePerson[];
  entry: { repositories: SampleRepository[]; pullRequests: SamplePullRequest[] };
};

export type Samples = {
  platform: SampleRepository[];
  organizations: { login: string; name: string; githubId: number; publicMembers?: string[] }[];
  outsiders: SamplePerson[];
  teams: SampleTeam[];
  people: {
    administrator: SamplePerson;
    organizers: SamplePerson[];
    nominators: SamplePerson[];
    judges: SamplePerson[];
    auditor: SamplePerson;
    newcomers: (SamplePerson & { repositories: SampleRepository[] })[];
  };
};

const folder = new URL("../../samples/", import.meta.url);
let kept: Samples | undefined;

/** The samples of the repository, read once in a process. Whoever takes them must not change them. */
export function readSamples(): Samples {
  kept ??= read();
  return kept;
}

function read(): Samples {
  const people = parse(readFileSync(new URL("people.yaml", folder), "utf8"));
  const teams = parse(readFileSync(new URL("teams.yaml", folder), "utf8"));
  return { ...teams, people };
}
