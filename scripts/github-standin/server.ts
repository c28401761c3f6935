import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { faultAnswer, takeFault } from "./control/faults.ts";
import { controlRoutes } from "./control/routes.ts";
import { answerGraphql } from "./graphql/answer.ts";
import { type Answer, type Call, json, notModelled, problem, type Route, tokenOf } from "./http/call.ts";
import { matchRoute } from "./http/match.ts";
import { readBody, send } from "./http/send.ts";
import { authorizeRoutes } from "./oauth/authorize.ts";
import { tokenRoutes } from "./oauth/token.ts";
import { pageRoutes } from "./pages/routes.ts";
import { worldRoutes } from "./pages/world-routes.ts";
import { answerRest } from "./rest/api.ts";
import { makeStandin, type Settings, type Standin } from "./standin.ts";
import type { World } from "./world/model.ts";

export type StandinOptions = Partial<Settings> & {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The clock, in epoch milliseconds; it dates the world and everything that happens in it. */
  now: () => number;
};

export type RunningStandin = { url: string; port: number; close(): Promise<void>; readonly world: World };

/** The sample contest's window: 13 March 2013, 20:00, to the end of 15 September 2013, in Los Angeles. */
export const sampleCalendar = { opensAt: Date.UTC(2013, 2, 14, 3), closesAt: Date.UTC(2013, 8, 16, 7) };

/**
 * Starts a stand-in for GitHub: web pages, `/login/oauth`, `/api/v3` and `/api/graphql` on one origin, and `/__control`.
 * Each one has a world of its own. Rejects when the port is taken or the samples are broken.
 */
export async function startStandin(options: StandinOptions): Promise<RunningStandin> {
  const standin = makeStandin({
    now: options.now,
    calendar: options.calendar ?? sampleCalendar,
    clientId: options.clientId ?? "laurels-demo",
    clientSecret: options.clientSecret ?? "laurels-demo-secret",
    serverToken: options.serverToken ?? "standin-token",
    returnOrigins: options.returnOrigins ?? [],
    hooks: options.hooks ?? [],
  });
  const server = createServer((request, response) => void serve(standin, request, response));
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  standin.url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: standin.url,
    port,
    close,
    get world() {
      return standin.world;
    },
  };
}

async function serve(standin: Standin, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await readBody(request);
    const call = callOf(standin, request, body ?? "");
    const isOurs = call.url.pathname.startsWith("/__");
    const fault = isOurs ? undefined : takeFault(standin.faults, call.url.pathname);
    if (fault?.slowMs) await wait(fault.slowMs);
    const early =
      body === undefined
        ? problem(413, "The body is larger than 2 MB.")
        : isOurs && comesFromElsewhere(call)
          ? problem(403, "Only the stand-in's own pages may change its world.")
          : fault && faultAnswer(fault, call);
    send(response, early ?? (await answerTo(call)), fault, request.method === "HEAD");
  } catch (error) {
    process.stderr.write(`GitHub stand-in: ${error instanceof Error ? error.stack : String(error)}\n`);
    if (response.headersSent) response.destroy();
    else send(response, json(500, { message: "The stand-in failed; see its error output." }), undefined, false);
  }
}

// Programs name no origin; a page of another site must not change the world behind a person's back.
function comesFromElsewhere({ method, headers }: Call): boolean {
  const { origin, host } = headers;
  return method !== "GET" && origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function callOf(standin: Standin, request: IncomingMessage, body: string): Call {
  const token = tokenOf(request.headers);
  return {
    standin,
    method: request.method ?? "GET",
    url: new URL(`http://standin.invalid${request.url ?? "/"}`),
    headers: request.headers,
    body,
    params: {},
    token,
    grant: token === null ? null : (standin.grants.get(token) ?? "unknown"),
  };
}

const webRoutes: Route[] = [...authorizeRoutes, ...tokenRoutes, ...controlRoutes, ...worldRoutes, ...pageRoutes];

async function answerTo(call: Call): Promise<Answer> {
  const path = call.url.pathname;
  if (path === "/api/graphql") return answerGraphql(call);
  const isApi = path.startsWith("/api/");
  const found = matchRoute(isApi ? tokenRoutes : webRoutes, call.method, path);
  if (found) return found.route.answer({ ...call, params: found.params });
  return isApi ? answerRest(call) : notModelled();
}
