import { createHmac, randomUUID } from "node:crypto";
import type { Standin } from "../standin.ts";
import type { Happening } from "./happenings.ts";
import type { Delivery, Hook } from "./hooks.ts";

const patienceMs = 10_000;
const remembered = 200;

/** GitHub's signature: HMAC-SHA256 over the bytes of the body. */
const signatureOf = (body: string, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

async function post({ id, event, body, hook }: Delivery, secret: string): Promise<number | null> {
  const headers = {
    "content-type": "application/json",
    "user-agent": "GitHub-Hookshot/standin",
    "x-github-hook-id": "1",
    "x-github-event": event,
    "x-github-delivery": id,
    "x-hub-signature-256": signatureOf(body, secret),
  };
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(hook.url, { method: "POST", headers, body, signal, redirect: "manual" });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}

async function send(standin: Standin, hook: Hook, { event, payload }: Happening): Promise<Delivery> {
  const body = JSON.stringify(payload);
  const delivery: Delivery = { id: randomUUID(), event, body, hook, sentAt: standin.now(), status: null };
  standin.deliveries.unshift(delivery);
  standin.deliveries.splice(remembered);
  delivery.status = await post(delivery, hook.secret);
  return delivery;
}

/** Tells every hook what happened, one after the other; a hook that does not answer is not asked again, as with GitHub. */
export async function deliver(standin: Standin, happenings: readonly Happening[]): Promise<Delivery[]> {
  const sent: Delivery[] = [];
  for (const happening of happenings) for (const hook of standin.hooks) sent.push(await send(standin, hook, happening));
  return sent;
}

/** Sends a delivery again under the same id; `badly` signs it with another secret. */
export async function redeliver(delivery: Delivery, badly: boolean): Promise<Delivery> {
  delivery.status = await post(delivery, badly ? `not ${delivery.hook.secret}` : delivery.hook.secret);
  return delivery;
}
