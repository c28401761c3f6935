import type { FactPart, RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Problem } from "#app/contest/repository/problem.ts";
import type { Part } from "./ask-for.ts";
import type { Client } from "./client.ts";
import { oddByPushes, oddByThemselves } from "./commit-dates.ts";
import type { Told } from "./graph-facts.ts";
import type { Identity } from "./identity.ts";
import { readPinned } from "./pinned.ts";
import { readPushes } from "./pushes.ts";
import { readLicence, readReadme, readWorkflowStates } from "./rest/files.ts";

type Name = { owner: string; name: string };
type Asked = { since: number; until: number; pin?: string | null; thorough?: boolean };
type Further = Pick<
  RepositoryFacts,
  "readme" | "licenceFile" | "workflows" | "pinned" | "oddCommits" | "pushTimesKnown"
>;

/** What is asked only where the first answers make it worth a request. A part that fails alone is named as unread. */
export async function readFurther(
  client: Client,
  identity: Identity,
  told: Told,
  asked: Asked,
): Promise<{ facts: Further; unread: FactPart[]; problem: Problem | undefined }> {
  const { rest, owner, name } = identity;
  const named = { owner, name };
  const [readme, licenceFile, workflows, pinned, dates] = await Promise.all([
    confirmReadme(client, named, told),
    rest.license ? findLicenceFile(client, named, told) : there(told.licenceFile),
    withStates(client, named, told),
    standingOfPin(client, named, told, asked.pin),
    judgeDates(client, named, told, { ...asked, pushedAt: rest.pushed_at ?? 0 }),
  ]);
  const parts: [FactPart, Part<unknown>][] = [
    ["readme", readme],
    ["licence file", licenceFile],
    ["workflows", workflows],
    ["pin", pinned],
    ["pushes", dates],
  ];
  const problems = parts.flatMap(([, part]) => (part.ok ? [] : [part.problem]));
  return {
    facts: {
      readme: readme.ok ? readme.value : null,
      licenceFile: licenceFile.ok ? licenceFile.value : null,
      workflows: workflows.ok ? workflows.value : told.workflows,
      pinned: pinned.ok ? pinned.value : null,
      ...(dates.ok ? dates.value : { oddCommits: [], pushTimesKnown: false }),
    },
    unread: parts.flatMap(([part, { ok }]) => (ok ? [] : [part])),
    problem: problems[0],
  };
}

const there = <T>(value: T): Part<T> => ({ ok: true, value });

/** Before a README is called missing, GitHub is asked for the one that it would show. */
async function confirmReadme(client: Client, name: Name, told: Told): Promise<Part<string | null>> {
  if (told.readme !== null || told.head === null || told.unread.includes("readme")) return there(told.readme);
  return readReadme(client, name);
}

/** A licence file that does not bear one of the usual names is asked for. */
async function findLicenceFile(client: Client, name: Name, told: Told): Promise<Part<Told["licenceFile"]>> {
  if (told.licenceFile !== null || told.head === null) return there(told.licenceFile);
  const found = await readLicence(client, name, told.head.commit);
  return found.ok ? there(found.value.file) : found;
}

async function withStates(client: Client, name: Name, told: Told): Promise<Part<Told["workflows"]>> {
  if (told.workflows.length === 0) return there(told.workflows);
  const states = await readWorkflowStates(client, name);
  if (!states.ok) return states;
  return there(told.workflows.map((each) => ({ ...each, state: states.value.get(each.path) ?? null })));
}

async function standingOfPin(client: Client, name: Name, told: Told, pin: string | null | undefined) {
  if (!pin) return there(null);
  const { head, defaultBranch } = told;
  if (head === null || defaultBranch === null) return there({ commit: pin, standing: "gone" as const, aheadBy: 0 });
  return readPinned(client, name, { commit: pin, branch: defaultBranch, head: head.commit });
}

type Dates = Pick<Further, "oddCommits" | "pushTimesKnown">;

async function judgeDates(
  client: Client,
  name: Name,
  told: Told,
  asked: Asked & { pushedAt: number },
): Promise<Part<Dates>> {
  const { windowCommits, defaultBranch } = told;
  const odd = oddByThemselves(windowCommits, asked, client.clock());
  const isWorthIt = asked.thorough || odd.length > 0 || asked.pushedAt > asked.until;
  if (!isWorthIt || windowCommits.length === 0 || defaultBranch === null)
    return there({ oddCommits: odd, pushTimesKnown: false });
  const pushes = await readPushes(client, name, defaultBranch);
  if (!pushes.ok) return pushes;
  const { value } = pushes;
  if (value === null || value.length === 0) return there({ oddCommits: odd, pushTimesKnown: false });
  return there({ oddCommits: [...odd, ...oddByPushes(windowCommits, value, asked)], pushTimesKnown: true });
}
