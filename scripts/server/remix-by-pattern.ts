import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { mayMeet, NO_PATTERN, type Pattern, patternsOf } from "./route-patterns.ts";

/** Answers a request to a path of this pattern. */
export type RemixByPattern = (pattern: string) => RequestHandler;

function narrowed(build: ServerBuild, patterns: ReadonlyMap<string, Pattern>, pattern: Pattern): ServerBuild {
  const reached = new Set<string>();
  for (const [id, above] of patterns) {
    if (!mayMeet(pattern, above)) continue;
    for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) reached.add(at);
  }
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => reached.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/**
 * Remix compares an address with every route, several times for each answer and from the beginning each time; with a
 * hundred routes that is a fifth of a page. So each pattern of the site's map gets a Remix of its own, which knows only
 * the routes that such a path, or what stands above it, can meet. Paths of no pattern get the whole.
 */
export function remixByPattern(build: ServerBuild): RemixByPattern {
  // Only "development" would show stack traces, whatever NODE_ENV says.
  const handlerOf = (some: ServerBuild) => createRequestHandler(some, "production");
  const whole = handlerOf(build);
  const patterns = patternsOf(build.routes);
  const byText = new Map([...patterns.values()].map((pattern) => [pattern.text, pattern]));
  const handlers = new Map<string, RequestHandler>([[NO_PATTERN, whole]]);
  return (text) => {
    const known = handlers.get(text);
    if (known) return known;
    const pattern = byText.get(text);
    const handler = pattern ? handlerOf(narrowed(build, patterns, pattern)) : whole;
    if (pattern) handlers.set(text, handler);
    return handler;
  };
}
