import type { LoaderFunctionArgs } from "@remix-run/node";
import { receiptContentOf } from "#app/contest/submission/queries.ts";
import { receiptText } from "#app/contest/submission/receipt.ts";
import { ownVersionAt } from "#app/web/own-entry.ts";

/** The very bytes that the receipt's hash was made of. */
export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, version } = await ownVersionAt(asked);
  const content = await receiptContentOf(portal.store.read, version);
  const name = `${contest.slug}-${content.entry}-version-${version.number}.json`;
  return new Response(receiptText(content), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
