import { asOperator } from "#app/contest/actors.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { withoutTeam } from "./deciders.ts";
import type { Samples } from "./samples.ts";
import { agreed, asActor, type Setting } from "./setting.ts";

/** GitHub's numeric ids of everyone in the samples, by login in lower case. */
function githubIdsOf(samples: Samples): Map<string, string> {
  return new Map(withoutTeam(samples).map(({ login, githubId }) => [login.toLowerCase(), String(githubId)]));
}

/** Loads the contest from its file; its people are invited by that. Answers its id. */
export async function openContest(
  { store, samples, secret }: Pick<Setting, "store" | "samples" | "secret">,
  file: ContestFile,
  at: number,
): Promise<string> {
  const asked = { file, reason: "", secret, githubIds: githubIdsOf(samples) };
  const opened = await importContest(asActor({ store }, asOperator(), at), asked);
  return agreed(opened, `open ${file.slug}`).contestId;
}
