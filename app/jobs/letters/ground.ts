import type { Mail } from "#app/contest/around/mail/queries.ts";
import { type Contest, findContestById } from "#app/contest/setup/queries.ts";
import type { FullLetter } from "#app/mail/letter-facts.ts";
import type { Reader } from "#db/store.ts";
import type { Workshop } from "../work.ts";

/** What every letter is completed from. */
export type Ground = { read: Reader; workshop: Workshop; mail: Mail };

/** A letter with its facts, or undefined when what it was about no longer is, so that nobody is told anything untrue. */
export type Completed = Promise<FullLetter | undefined>;

export async function contestOf({ read }: Ground, contestId: string): Promise<Contest> {
  const contest = await findContestById(read, contestId);
  if (!contest) throw new Error(`contest ${contestId} has no row`);
  return contest;
}

export function namedContest({ name, zone }: Contest) {
  return { name, zone };
}

export function closeOf(contest: Contest, stage: Contest["windows"][number]["stage"]): number {
  return contest.windows.find((window) => window.stage === stage)?.closesAt ?? 0;
}
