import type { Samples } from "../samples.ts";
import { buildWorld, workSpan } from "./build.ts";
import type { Calendar, World } from "./model.ts";

let kept: { key: string; samples: Samples; world: World } | undefined;

/**
 * A world of one's own, straight from the samples. Building one costs some hundred milliseconds, so the last one built
 * is kept as a pattern. Commits, trees, blobs and pull requests never change once made and are shared with it.
 */
export function freshWorld(samples: Samples, calendar: Calendar, now: () => number): World {
  const { from, to } = workSpan(calendar, now());
  const key = `${from} ${to}`;
  if (kept?.key !== key || kept.samples !== samples) kept = { key, samples, world: buildWorld(samples, calendar, now) };
  const pattern = kept.world;
  return {
    ...pattern,
    now,
    calendar,
    accounts: new Map([...pattern.accounts].map(([id, account]) => [id, { ...account }])),
    repositories: new Map(
      [...pattern.repositories].map(([id, repository]) => {
        const { commits, pushes, pullRequests } = repository;
        const own = { commits: new Map(commits), pushes: [...pushes], pullRequests: new Map(pullRequests) };
        return [id, { ...repository, ...own }];
      }),
    ),
    formerNames: new Map(pattern.formerNames),
  };
}
