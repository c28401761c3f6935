import { counted } from "./condition.ts";
import { type Figures, notRead, pass, type Rule, warn } from "./finding.ts";

const DAY = 86_400_000;
/** A rise is worth a look when it is both large and fast: half again as much, and fifty, within a week. */
const LARGE = 50;
export const COMPARED_WITHIN_MS = 7 * DAY;

/** Watchers, stars and forks as GitHub counts them; a sudden jump is named, for stars can be bought. */
export const showsPopularity: Rule = (facts, _rules, _team, { figuresBefore }) => {
  const { stars, forks, watchers } = facts;
  const seen = [counted(stars, "star"), counted(forks, "fork"), watchers === null ? "" : counted(watchers, "watcher")];
  const figures = seen.filter((words) => words !== "").join(", ");
  const jumps = figuresBefore === null ? [] : jumpsSince(figuresBefore, { stars, forks, watchers });
  if (figuresBefore === null || jumps.length === 0) return pass(`${figures}.`);
  const before = new Date(figuresBefore.at).toISOString().slice(0, 16).replace("T", " ");
  return warn(
    `${figures}. Since the reading of ${before} UTC there are ${jumps.join(" and ")} more.`,
    "Nothing has to be done; the judges see that the figure rose at once.",
  );
};

function jumpsSince(before: Figures, now: Omit<Figures, "at">): string[] {
  return (["stars", "forks", "watchers"] as const).flatMap((what) => {
    const rise = (now[what] ?? 0) - (before[what] ?? now[what] ?? 0);
    return rise >= LARGE && rise >= (before[what] ?? 0) / 2 ? [`${rise} ${what}`] : [];
  });
}

/** Releases and their downloads are GitHub's; who depends on it GitHub does not tell. */
export const showsAdoption: Rule = (facts, _rules, _team, { evidenceLinks }) => {
  if (facts.unread.includes("releases")) return notRead("its releases");
  const { count, downloads, newest } = facts.releases;
  const released =
    count === 0
      ? "There is no release."
      : `${counted(count, "release")}${newest ? `, the newest ${newest.name}` : ""}, ${counted(downloads, "download")}.`;
  const links =
    evidenceLinks === 0 ? "" : ` ${counted(evidenceLinks, "link")} of the team's as evidence, not verified by GitHub.`;
  return pass(released + links);
};
