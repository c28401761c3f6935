import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type ContestFile, readContestFile } from "#app/contest/setup/contest-file.ts";
import type { PullRequestKind } from "#app/contest/vocabulary.ts";

export type SamplePerson = {
  login: string;
  name: string;
  githubId: number;
  email: string;
  emailVerified?: boolean;
};

export type SampleEntry = {
  title: string;
  summary: string;
  writeup: string;
  buildAndRun: string;
  evidence: string;
  categories: { slug: string; reason: string }[];
  repositories: { name: string; owner?: string; trouble?: string; contributors?: string[] }[];
  pullRequests: { repository: string; number: number; kind: PullRequestKind }[];
};

export type SampleTeam = { slug: string; name: string; members: SamplePerson[]; entry: SampleEntry };

/** What a team that is known from the main contest enters in a partner contest instead. */
type PartnerEntry = Pick<SampleEntry, "title" | "summary" | "categories"> & { team: string };

export type SamplePeople = Record<"organizers" | "nominators" | "judges" | "newcomers", SamplePerson[]> &
  Record<"administrator" | "auditor", SamplePerson>;

export type Samples = {
  teams: SampleTeam[];
  people: SamplePeople;
  partners: Record<string, PartnerEntry[]>;
};

const folder = new URL("../../samples/", import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), "utf8");

export function readSamples(): Samples {
  const { teams } = parse(textOf("teams.yaml")) as { teams: SampleTeam[] };
  const people = parse(textOf("people.yaml")) as SamplePeople;
  return { teams, people, partners: parse(textOf("partners.yaml")) as Samples["partners"] };
}

/** The sample contests, the main one first. */
export const SAMPLE_CONTESTS = ["cloud-prize", "citrix-prize", "ubuntu-prize"];

const contests = new Map<string, ContestFile>();

/** A sample contest as its file has it, in 2013. Throws when there is no such sample, or when it is broken. */
export function readSampleContest(slug: string): ContestFile {
  const known = contests.get(slug);
  if (known) return known;
  const reading = readContestFile(textOf(`${slug}.yaml`));
  if (reading.ok) {
    contests.set(slug, reading.contest);
    return reading.contest;
  }
  const problems = reading.problems.map(({ line, path, wrong }) => `Line ${line}: ${path} ${wrong}.`);
  throw new Error(`samples/${slug}.yaml is not a contest. ${problems.join(" ")}`);
}

/** Who enters a contest: all teams with their own entries in the main one, some with other entries in a partner's. */
export function teamsOf(samples: Samples, { slug, team: { maximum }, platformProjects }: ContestFile): SampleTeam[] {
  const partnered = samples.partners[slug];
  if (!partnered) return samples.teams;
  const isPlatform = (name: string) => platformProjects.some(({ repository }) => repository === name);
  return partnered.map(({ team: wanted, title, summary, categories }) => {
    const team = samples.teams.find((each) => each.slug === wanted);
    if (!team) throw new Error(`samples/partners.yaml names the team "${wanted}", which samples/teams.yaml lacks.`);
    const writeup = `${summary}\n\n## What it builds on\n\n${team.entry.writeup}`;
    const repositories = team.entry.repositories.filter(
      ({ trouble }) => trouble === undefined || trouble === "renamed",
    );
    const pullRequests = team.entry.pullRequests.filter(({ repository }) => isPlatform(repository));
    const entry = { ...team.entry, title, summary, categories, writeup, repositories, pullRequests };
    return { ...team, members: team.members.slice(0, maximum), entry };
  });
}
