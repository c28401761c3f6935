import type { Route } from "./call.ts";

/**
 * Finds the route of a method and a path. A pattern's `:name` takes one part of the path, `*name` all that is left.
 * A path that cannot be decoded belongs to no route.
 */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  const parts = decoded(path);
  if (!parts) return undefined;
  for (const route of routes) {
    if (route.method !== method && !(method === "HEAD" && route.method === "GET")) continue;
    const params = matchParts(route.pattern.split("/").filter(Boolean), parts);
    if (params) return { route, params };
  }
  return undefined;
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function matchParts(wanted: string[], parts: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [place, name] of wanted.entries()) {
    const part = parts[place];
    if (name.startsWith("*")) return { ...params, [name.slice(1)]: parts.slice(place).join("/") };
    if (part === undefined) return undefined;
    if (name.startsWith(":")) params[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return wanted.length === parts.length ? params : undefined;
}
