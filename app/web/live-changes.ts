import { setTimeout as pause } from "node:timers/promises";
import type { Asked } from "./portal.ts";
import { portalOf } from "./portal.ts";

const EVERY_MS = 1_000;
/** A comment now and then keeps what stands between from closing a quiet line. */
const QUIET_MS = 20_000;
/** Then the browser asks anew, and whoever may no longer read is told so. */
const LONGEST_MS = 600_000;

const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };

async function* changes(version: () => Promise<string>, known: string, over: AbortSignal): AsyncGenerator<string> {
  yield "retry: 5000\n\n";
  let last = known;
  let quiet = 0;
  for (let passed = 0; passed < LONGEST_MS; passed += EVERY_MS) {
    await pause(EVERY_MS, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    const now = await version();
    quiet += EVERY_MS;
    if (now === last && quiet < QUIET_MS) continue;
    quiet = 0;
    yield now === last ? ": still here\n\n" : "event: changed\ndata: \n\n";
    last = now;
  }
}

/**
 * Tells a page that is open when what it shows has changed: one server-sent event for each new `version`, looked up once a second
 * until the reader goes or the server stops. Whoever does not ask for events gets the present version once.
 */
export async function tellChanges(asked: Asked, version: () => Promise<string>): Promise<Response> {
  const first = await version();
  if (!asked.request.headers.get("accept")?.includes("text/event-stream")) return Response.json({ version: first });
  const over = AbortSignal.any([asked.request.signal, portalOf(asked).stopping]);
  const encoder = new TextEncoder();
  const lines = changes(version, first, over);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  return new Response(body, { headers });
}
