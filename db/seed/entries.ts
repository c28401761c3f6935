import { asPortal } from "#app/contest/actors.ts";
import { ownTeamOf } from "#app/contest/registration/queries.ts";
import { forkOrigin } from "#app/contest/repository/contest-rules.ts";
import { linkRepository } from "#app/contest/repository/link-repository.ts";
import { repositoriesOf } from "#app/contest/repository/queries.ts";
import { recordProblem } from "#app/contest/repository/record-problem.ts";
import { recordReading } from "#app/contest/repository/record-reading.ts";
import type { DraftContent } from "#app/contest/submission/draft.ts";
import { draftOf, findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { withdrawEntry } from "#app/contest/submission/withdraw-entry.ts";
import type { SampleEntry, SampleTeam } from "./samples.ts";
import { accountIdOf, agreed, asActor, contestantIn, type Setting } from "./setting.ts";
import { leaderOf } from "./teams.ts";

const MINUTE = 60_000;

const pullRequestAddress = ({ repository, number }: SampleEntry["pullRequests"][number]) => `${repository}#${number}`;

/** A sample entry as its team types it; `improved` is the text of a later version. */
export function contentOf(entry: SampleEntry, improved: boolean): DraftContent {
  const { title, summary, writeup, buildAndRun, evidence, categories } = entry;
  const since = "\n\n## Since the first version\n\nWe answered what early readers asked, and made the build quieter.\n";
  return {
    ...{ title, summary, buildAndRun, evidence, categories },
    writeUp: improved ? writeup + since : writeup,
    links: [],
    noCategoryFits: categories.length === 0,
    pullRequests: entry.pullRequests.map((each) => ({ url: pullRequestAddress(each), kind: each.kind })),
  };
}

async function ownEntry(setting: Setting, team: SampleTeam) {
  const { store, contestId } = setting;
  const own = await ownTeamOf(store.read, contestId, accountIdOf(setting, leaderOf(team).login));
  const entry = own && (await findEntryOfTeam(store.read, own.teamId));
  if (!entry) throw new Error(`${team.name} has no entry`);
  return { entry, draft: await draftOf(store.read, entry.id) };
}

/** The first sentences of an entry, saved as the form does it. */
export async function draft(setting: Setting, team: SampleTeam, at: number, improved = false): Promise<void> {
  const { draft: before } = await ownEntry(setting, team);
  const edit = { content: contentOf(team.entry, improved), revision: before.revision };
  agreed(await saveDraft(contestantIn(setting, leaderOf(team).login, at), edit), `save the draft of ${team.name}`);
}

/** Links the team's repositories; what GitHub says of each is read a minute later. */
export async function link(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  const leader = leaderOf(team).login;
  for (const { owner = leader, name } of team.entry.repositories)
    agreed(await linkRepository(contestantIn(setting, leader, at), { owner, name }), `link ${owner}/${name}`);
  await readAgain(setting, team, at + MINUTE);
}

function nameIn(fullName: string): { owner: string; name: string } {
  const [owner = "", name = ""] = fullName.split("/");
  return { owner, name };
}

/** Reads the team's repositories as they stood at an instant, and has the contest's rules tested on them. */
export async function readAgain(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  const { store, file, readRepository } = setting;
  const { entry } = await ownEntry(setting, team);
  const named = team.entry.pullRequests.map(({ repository, number }) => ({ ...nameIn(repository), number }));
  const context = asActor(setting, asPortal(), at);
  const shared = { at, window: file.calendar.submission, forkOrigin: forkOrigin(file) };
  for (const [place, { id, fullName }] of (await repositoriesOf(store.read, entry.id)).entries()) {
    const pullRequests = place === 0 ? named : [];
    const answer = await readRepository({ ...shared, ...nameIn(fullName), pullRequests });
    const recorded = answer.ok
      ? await recordReading(context, { repositoryId: id, ...answer })
      : await recordProblem(context, { repositoryId: id, ...answer, retryAt: null });
    agreed(recorded, `keep what GitHub says of ${fullName}`);
  }
}

/** Submits what stands in the draft as version `number`. */
export async function submit(setting: Setting, team: SampleTeam, number: number, at: number): Promise<void> {
  const { draft: typed } = await ownEntry(setting, team);
  const pullRequests = team.entry.pullRequests.map(({ repository, ...rest }) => ({
    baseFullName: repository,
    ...rest,
  }));
  const asked = {
    content: typed.content,
    pullRequests: pullRequests.map(({ baseFullName, number, kind }) => ({ baseFullName, number, kind })),
    idempotencyKey: `sample-${setting.file.slug}-${team.slug}-${number}`,
    revision: typed.revision,
  };
  agreed(await submitEntry(contestantIn(setting, leaderOf(team).login, at), asked), `submit for ${team.name}`);
}

export async function withdraw(setting: Setting, team: SampleTeam, at: number): Promise<void> {
  agreed(await withdrawEntry(contestantIn(setting, leaderOf(team).login, at)), `withdraw for ${team.name}`);
}
