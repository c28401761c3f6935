import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { sessionsOf } from "#app/web/session.ts";
import { standAsPerson } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

/** Signs out one browser, named by the hash of its session. */
export async function action(asked: ActionFunctionArgs) {
  const { person } = await standAsPerson(asked);
  const revoked = await sessionsOf(asked).adapter.revoke(person.accountId, asked.params.session ?? "");
  if (!revoked) throw refusedPage(refuse("not found"));
  return redirect(paths.account);
}
