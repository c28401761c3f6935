import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

type RouteModule = Record<string, unknown>;

/** A Remix build written by hand: real routing, loaders and actions, with pages made of strings. */
export function sampleBuild(state: SampleState): ServerBuild {
  const modules: Record<string, [path: string, module: RouteModule]> = {
    gallery: [":contest/gallery", galleryModule(state)],
    echo: ["echo", { action: echo }],
    picture: ["contests/new", { action: echo }],
    webhook: ["webhooks/github", { action: echo }],
    form: ["form", { default: Page, action: echo, loader: () => ({}) }],
    broken: ["broken", { default: Page, loader: () => Promise.reject(new Error("secret detail of a fault")) }],
    down: ["down", { default: Page, loader: () => Promise.reject(storeDown()) }],
    context: ["context", { loader: showContext }],
    signIn: ["sign-in/:token", { loader: () => new Response("ok") }],
    slow: ["slow", { loader: () => state.slow().then(() => new Response("done")) }],
    live: ["live", { loader: live }],
    leaky: ["leaky", { default: Page, loader: showOwnWords, headers: () => ({ "Cache-Control": publicControl }) }],
  };
  const routes: Record<string, unknown> = { root: { id: "root", path: "", module: { default: Page } } };
  for (const [id, [path, module]] of Object.entries(modules)) routes[id] = { id, parentId: "root", path, module };
  return {
    mode: "production",
    entry: { module: { default: (...args: Parameters<Render>) => renderPage(state, ...args), handleError: () => {} } },
    routes,
    assets: { entry: { module: "", imports: [] }, routes: manifestOf(routes), url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { v3_singleFetch: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

const manifestOf = (routes: object) => Object.fromEntries(Object.keys(routes).map((id) => [id, { id }]));

export interface SampleState {
  renderings: number;
  title: string;
  dieAt: number | undefined;
  slow: () => Promise<void>;
}

export const publicControl = "public, max-age=0, must-revalidate";
type Render = ServerBuild["entry"]["module"]["default"];
type Context = Record<string, unknown>;

function Page() {
  return null;
}

function storeDown(): Error {
  const cause = new Error("the disk is full");
  cause.name = "StoreUnavailable";
  return new Error("query failed", { cause });
}

function galleryModule(state: SampleState): RouteModule {
  const headers: Record<string, string> = { "Cache-Control": publicControl, "x-cache-query": "q, page" };
  return {
    default: Page,
    loader: ({ request }: LoaderFunctionArgs) => ({ search: new URL(request.url).search }),
    headers: () => (state.dieAt === undefined ? headers : { ...headers, "x-cache-until": String(state.dieAt) }),
  };
}

function renderPage(state: SampleState, ...[request, status, headers, , context]: Parameters<Render>): Response {
  const { nonce, requestId } = context as { nonce: string; requestId: string };
  const url = new URL(request.url);
  headers.set("Content-Type", "text/html; charset=utf-8");
  state.renderings += 1;
  const words = `<p>Nonce ${nonce}, request ${requestId}.</p><script nonce="${nonce}">window.own = ["${nonce}", "${requestId}"];</script>`;
  const leak = url.pathname === "/leaky" ? words : "";
  const filler = "<p>An entry of the gallery.</p>".repeat(200);
  const text =
    `<!doctype html><title>${state.title}</title><p id="query">${encodeURI(url.search)}</p>${leak}${filler}` +
    `<script nonce="${nonce}">window.first = 1;</script><script type="module" nonce="${nonce}" src="/assets/a.js"></script>`;
  return new Response(text, { status, headers });
}

async function echo({ request, context }: ActionFunctionArgs): Promise<Response> {
  const text = await request.text();
  return Response.json({ bytes: text.length, receivedAt: (context as Context).receivedAt });
}

function showContext({ request, context }: LoaderFunctionArgs): Response {
  const { store, receivedAt, requestId, clientAddress, extra, configuration } = context as Context;
  const headers = Object.fromEntries(request.headers);
  return Response.json({
    store,
    receivedAt,
    requestId,
    clientAddress,
    extra,
    configuration,
    url: request.url,
    headers,
  });
}

function showOwnWords({ context }: LoaderFunctionArgs) {
  const { nonce, requestId } = context as Context;
  return { nonce, requestId };
}

function live({ context }: LoaderFunctionArgs): Response {
  const { stopping } = context as { stopping: AbortSignal };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
      stopping.addEventListener("abort", () => controller.close());
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}
