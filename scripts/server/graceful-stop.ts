import type { Server, ServerResponse } from "node:http";
import { Server as TcpServer } from "node:net";
import type { Log } from "./configuration.ts";

/** Whether the server is stopping, and which answers are being made. */
export class Running {
  readonly #stopping = new AbortController();
  readonly #responses = new Set<ServerResponse>();
  isStopping = false;

  /** Fires when the server begins to stop, so that answers without an end can end. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  get open(): number {
    return this.#responses.size;
  }

  begin(response: ServerResponse): void {
    this.#responses.add(response);
    response.once("close", () => this.#responses.delete(response));
  }

  stop(): void {
    this.isStopping = true;
    for (const response of this.#responses) if (!response.headersSent) response.shouldKeepAlive = false;
    this.#stopping.abort();
  }
}

const runningServers = new WeakMap<Server, Running>();

export function watchForStop(server: Server): Running {
  const running = new Running();
  runningServers.set(server, running);
  return running;
}

/**
 * Stops accepting connections, lets everything that was begun finish, then closes what is idle.
 * After `graceMs` whatever still runs is cut off. Resolves when no connection is left.
 */
export async function stopGracefully(server: Server, log: Log, graceMs = 10_000): Promise<void> {
  const running = runningServers.get(server);
  if (running?.isStopping || !server.listening) return;
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  // http's own close() would at once cut idle connections on which a request may already be under way.
  TcpServer.prototype.close.call(server);
  running?.stop();
  log.info({ open: running?.open ?? 0 }, "stopping");
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => {
    log.warn({ open: running?.open ?? 0 }, "cutting off what is still open");
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
