import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

export interface Pattern {
  /** As in the map of the site: `/:contest/entries/:entry`. */
  text: string;
  segments: readonly string[];
}

/** The pattern of every route by the route's id; routes that only wrap others have that of their path. */
export function patternsOf(routes: Routes): Map<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const [id, route] of Object.entries(routes)) {
    if (!route) continue;
    const parts: string[] = [];
    for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) {
      if (at.path) parts.unshift(at.path);
    }
    patterns.set(id, { text: `/${parts.join("/")}`, segments: split(parts.join("/")) });
  }
  return patterns;
}

/**
 * Makes a finder of the route pattern that a path fits (`/:contest/entries/:entryId`). Logs name the pattern and not
 * the path, because paths of mailed links hold secrets.
 */
export function routePatterns(build: Pick<ServerBuild, "routes">): (pathname: string) => string {
  const byText = new Map([...patternsOf(build.routes).values()].map((pattern) => [pattern.text, pattern]));
  const patterns = [...byText.values()].sort((a, b) => specificity(b) - specificity(a));
  return (pathname) => {
    if (pathname === MANIFEST) return MANIFEST;
    const segments = split(pathname.replace(/\.data$/, ""));
    return patterns.find((pattern) => fits(pattern.segments, segments))?.text ?? NO_PATTERN;
  };
}

/** What stands for the pattern of a path that no route fits. */
export const NO_PATTERN = "(none)";

/** Where Remix itself tells browsers about routes that they have not met. */
const MANIFEST = "/__manifest";

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.at(-1) === "*") {
    return segments.length >= pattern.length - 1 && fits(pattern.slice(0, -1), segments.slice(0, pattern.length - 1));
  }
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => part.startsWith(":") || part.toLowerCase() === segments[index]?.toLowerCase());
}

/** Whether a path can fit both patterns, or what stands above such a path can fit the second. */
export function mayMeet(pattern: Pattern, above: Pattern): boolean {
  if (pattern.segments.includes("*") || above.segments.includes("*")) return true;
  if (above.segments.length > pattern.segments.length) return false;
  return above.segments.every((part, index) => {
    const other = pattern.segments[index] ?? "";
    return part.startsWith(":") || other.startsWith(":") || part.toLowerCase() === other.toLowerCase();
  });
}

function specificity(pattern: Pattern): number {
  return pattern.segments.reduce((sum, part) => sum * 4 + (part === "*" ? 0 : part.startsWith(":") ? 1 : 2), 0);
}

function split(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}
