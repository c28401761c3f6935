/** What stands in the place of a name. */
export const REDACTED = "[hidden]";

/** Shorter ones stand in too many words that name nobody. */
const SHORTEST_NAME = 3;

const literally = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A text without the names, whatever their case: whole words only, so that a login "ada" does not blot out "adapter". The
 * longest name goes first, so that no rest of it remains.
 */
export function redact(text: string, names: readonly string[]): string {
  const known = names.filter((name) => name.trim().length >= SHORTEST_NAME);
  const longestFirst = [...known].sort((one, other) => other.length - one.length).map(literally);
  if (longestFirst.length === 0) return text;
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text.replace(words, REDACTED);
}

type Entrants = {
  teamName: string;
  members: readonly { name: string; login: string | null }[];
  repositories: readonly { fullName: string }[];
};

/** Every name by which entrants could be known: the team's, its members', and those of their repositories and owners. */
export function namesOfEntrants({ teamName, members, repositories }: Entrants): string[] {
  const own = members.flatMap(({ name, login }) => [name, ...(login ? [login] : [])]);
  const linked = repositories.flatMap(({ fullName }) => [fullName, fullName.split("/")[0] ?? ""]);
  return [...new Set([teamName, ...own, ...linked])];
}
