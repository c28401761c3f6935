import type { TestPortal } from "#tests/support/portal.ts";

type Read = { path: string; status: number; html: string };

/** Everything that somebody without an account reaches by following links from a contest's home, feeds and `.data` too. */
export async function whatStrangersRead(portal: TestPortal, home: string): Promise<Read[]> {
  const stranger = portal.browser();
  const waiting = [home, `${home}/winners`, "/"];
  const seen = new Map<string, Read>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const { status, html } = await stranger.visit(path);
    seen.set(path, { path, status, html });
    if (path.endsWith(".data")) continue;
    const links = [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, link = ""]) => link);
    waiting.push(...links.filter((link) => link.startsWith(home)), `${path === "/" ? "/_root" : path}.data`);
  }
  return [...seen.values()];
}
