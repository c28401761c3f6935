import type { ActionFunctionArgs } from "@remix-run/node";
import { refuse } from "#app/contest/refusals.ts";
import { receiveDelivery } from "#app/contest/repository/receive-delivery.ts";
import { readDelivery } from "#app/github/webhook.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsPortal } from "#app/web/stand.ts";

const answered = (status: number, text: string) =>
  new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** Takes GitHub's deliveries, and answers before anything is read again. Without a secret there is no such address. */
export async function action(asked: ActionFunctionArgs) {
  const { portal, context } = standAsPortal(asked);
  const secret = portal.github.webhookSecret;
  if (!secret) throw refusedPage(refuse("not found"));
  const body = new Uint8Array(await asked.request.arrayBuffer());
  const read = await readDelivery(secret, { body, headers: asked.request.headers });
  if (!read.ok) return answered(read.status, read.why);
  const received = await receiveDelivery(context, read.delivery);
  if (!received.ok) throw refusedPage(received);
  return received.value.isRepeated ? answered(200, "This delivery came before.") : answered(202, "Received.");
}

export const loader = postOnly;
