import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import type { Push } from "./pushes.ts";

/** A commit with the dates that its author's machine gave it, epoch ms. */
export type DatedCommit = { commit: string; committedAt: number; authoredAt: number };

type Window = { since: number; until: number };
type OddCommits = RepositoryFacts["oddCommits"];

const DAY = 86_400_000;
const MOST = 10;
const NOTHING = /^0+$/;

/** Commits whose own dates contradict each other or the clock; `commits` are those dated within the window. */
export function oddByThemselves(commits: readonly DatedCommit[], { since }: Window, now: number): OddCommits {
  return [
    ...named(
      commits.filter(({ authoredAt }) => authoredAt < since),
      "authored early",
    ),
    ...named(
      commits.filter(({ committedAt }) => committedAt > now + DAY),
      "in the future",
    ),
  ];
}

/** Commits dated within the window that GitHub received outside it. `commits` and `pushes` come newest first. */
export function oddByPushes(commits: readonly DatedCommit[], pushes: readonly Push[], window: Window): OddCommits {
  const receivedAt = receivedTimes(commits, pushes, window);
  const when = (commit: DatedCommit) => receivedAt.get(commit.commit);
  return [
    ...named(
      commits.filter((commit) => (when(commit) ?? window.until) > window.until),
      "pushed late",
    ),
    ...named(
      commits.filter((commit) => (when(commit) ?? window.since) < window.since),
      "pushed early",
    ),
  ];
}

function named(commits: readonly DatedCommit[], oddity: OddCommits[number]["oddity"]): OddCommits {
  return commits.slice(0, MOST).map(({ commit }) => ({ commit, oddity }));
}

/** A push brought what lies between its two ends and had not come before; where an end is unknown, nothing is said of it. */
function receivedTimes(commits: readonly DatedCommit[], pushes: readonly Push[], window: Window): Map<string, number> {
  const places = new Map(commits.map(({ commit }, place) => [commit, place]));
  const receivedAt = new Map<string, number>();
  for (const { before, after, timestamp } of [...pushes].reverse()) {
    // A tip that is none of these commits and came after the window stands above all of them.
    const from = places.get(after) ?? (timestamp > window.until ? 0 : commits.length);
    const to = NOTHING.test(before) ? commits.length : (places.get(before) ?? commits.length);
    for (const { commit } of commits.slice(from, to)) {
      if (!receivedAt.has(commit)) receivedAt.set(commit, timestamp);
    }
  }
  return receivedAt;
}
