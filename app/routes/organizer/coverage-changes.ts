import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardVersionOf } from "#app/contest/judging/coverage/queries.ts";
import { tellChanges } from "#app/web/live-changes.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

/** Says when the coverage board has changed. */
export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAsReaderOfDesk(asked);
  return tellChanges(asked, () => boardVersionOf(portal.store.read, contest.id));
}
