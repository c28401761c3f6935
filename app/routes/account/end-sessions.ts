import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { postOnly } from "#app/web/post-only.ts";
import { endAllSessions } from "#app/web/session.ts";
import { standAsPerson } from "#app/web/stand.ts";

export const loader = postOnly;

/** Signs out everywhere. */
export async function action(asked: ActionFunctionArgs) {
  const { person } = await standAsPerson(asked);
  return redirect("/", { headers: { "Set-Cookie": await endAllSessions(asked, person.accountId) } });
}

/** With a component a refusal is shown as a page. */
export default function EndSessions() {
  return null;
}
