import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { GitHubConfiguration } from "#app/github/configuration.ts";

export type TinyServer = {
  url: string;
  asked: { line: string; headers: IncomingMessage["headers"]; body: string }[];
  close(): Promise<void>;
};

/** A server on loopback that answers as the test says, for what no honest GitHub would send. It notes what it was asked. */
export async function startTinyServer(
  answer: (request: IncomingMessage, response: ServerResponse, url: string) => void,
): Promise<TinyServer> {
  const asked: TinyServer["asked"] = [];
  let url = "";
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      line: `${request.method} ${request.url}`,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    answer(request, response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, asked, close };
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response
    .writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers })
    .end(JSON.stringify(body));
}

/** A configuration that points at a server of the test's. */
export function configurationFor(url: string, changes: Partial<GitHubConfiguration> = {}): GitHubConfiguration {
  return {
    webUrl: url,
    apiUrl: `${url}/api/v3`,
    token: "standin-token",
    clientId: "laurels-demo",
    clientSecret: "laurels-demo-secret",
    source: "stand-in",
    ...changes,
  };
}
