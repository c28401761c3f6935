import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuse } from "#app/contest/refusals.ts";
import { endOverruling } from "#app/contest/repository/end-overruling.ts";
import { checksOfEntry } from "#app/contest/repository/queries.ts";
import { findEntryByCode } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { portal, context, contest } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const entry = await findEntryByCode(read, contest.id, asked.params.entry ?? "");
  const repositories = entry ? await checksOfEntry(read, contest.id, entry.id) : [];
  const overruled = repositories.flatMap(({ checks }) => checks.flatMap(({ overruling }) => overruling?.id ?? []));
  const overrulingId = asked.params.overruling ?? "";
  if (!entry || !overruled.includes(overrulingId)) throw refusedPage(refuse("not found"));
  const outcome = await endOverruling(context, { overrulingId });
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.deskEntry(contest.slug, entry.code));
}
