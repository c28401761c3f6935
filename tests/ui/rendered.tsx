import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server.js";

/** The markup of an element as a visitor without scripts receives it, on the page at `path`. */
export async function rendered(element: ReactElement, path = "/cloud-prize/entries"): Promise<string> {
  const handler = createStaticHandler([{ path: "*", element }]);
  const context = await handler.query(new Request(`http://portal.test${path}`));
  if (context instanceof Response) throw new Error("The page redirected instead of being drawn.");
  const router = createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

/** The first opening tag of `name` whose attributes hold all of `parts`; empty when there is none. */
export function tag(markup: string, name: string, ...parts: string[]): string {
  const tags = markup.match(new RegExp(`<${name}[\\s>][^>]*>?`, "g")) ?? [];
  return tags.find((one) => parts.every((part) => one.includes(part))) ?? "";
}

/** The words of some markup, tags taken out. */
export function text(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
