import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

/** The contest as a file that can be imported again. It names people by address, so it is for the desk alone. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAsReaderOfDesk(asked);
  return new Response(writeContestFile(await contestFileOf(portal.store.read, contest.id)), {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${contest.slug}.yaml"`,
      "Cache-Control": "no-store",
    },
  });
}
