import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { postOnly } from "#app/web/post-only.ts";
import { endAllSessions } from "#app/web/session.ts";
import { standAsPerson } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

/** Signs out everywhere. */
export async function action(asked: ActionFunctionArgs) {
  const { person } = await standAsPerson(asked);
  return redirect("/", { headers: { "Set-Cookie": await endAllSessions(asked, person.accountId) } });
}
