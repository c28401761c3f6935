import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownRecordOf } from "#app/contest/account/own-record/queries.ts";
import { standAsPerson } from "#app/web/stand.ts";

/** All that is kept about whoever asks, as a file. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, person } = await standAsPerson(asked);
  const record = await ownRecordOf(portal.store.read, person.accountId);
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="laurels-account.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
