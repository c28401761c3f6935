import type { ServerBuild } from "@remix-run/node";

interface Pattern {
  text: string;
  segments: string[];
}

/**
 * Makes a finder of the route pattern that a path fits (`/:contest/entries/:entryId`). Logs name the pattern and not
 * the path, because paths of mailed links hold secrets.
 */
export function routePatterns(build: Pick<ServerBuild, "routes">): (pathname: string) => string {
  const patterns = listPatterns(build.routes).sort((a, b) => specificity(b) - specificity(a));
  return (pathname) => {
    const segments = split(pathname.replace(/\.data$/, ""));
    return patterns.find((pattern) => fits(pattern.segments, segments))?.text ?? "(none)";
  };
}

function listPatterns(routes: ServerBuild["routes"]): Pattern[] {
  const texts = new Set<string>();
  for (const route of Object.values(routes)) {
    if (!route) continue;
    const parts: string[] = [];
    for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) {
      if (at.path) parts.unshift(at.path);
    }
    texts.add(`/${parts.join("/")}`);
  }
  return [...texts].map((text) => ({ text, segments: split(text) }));
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.at(-1) === "*") {
    return segments.length >= pattern.length - 1 && fits(pattern.slice(0, -1), segments.slice(0, pattern.length - 1));
  }
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, index) => part.startsWith(":") || part.toLowerCase() === segments[index]?.toLowerCase());
}

function specificity(pattern: Pattern): number {
  return pattern.segments.reduce((sum, part) => sum * 4 + (part === "*" ? 0 : part.startsWith(":") ? 1 : 2), 0);
}

function split(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}
