import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownEntryAt } from "#app/web/own-entry.ts";

/** What the saved draft lacks and in what it differs from the version in force, for a page that has saved it meanwhile. */
export async function loader(asked: LoaderFunctionArgs) {
  const { missing, changes } = (await ownEntryAt(asked)).page;
  return Response.json({ missing, changes }, { headers: { "Cache-Control": "private, no-store" } });
}
