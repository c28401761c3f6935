import type { LoaderFunctionArgs } from "@remix-run/node";
import { portalOf } from "#app/web/portal.ts";

const head = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/** Says whether requests can be served: 200 when the database answers a read, 503 otherwise. */
export async function loader(asked: LoaderFunctionArgs) {
  try {
    await portalOf(asked).store.ping();
    return new Response("ready\n", { headers: head });
  } catch {
    return new Response("the database does not answer\n", { status: 503, headers: { ...head, "Retry-After": "5" } });
  }
}
