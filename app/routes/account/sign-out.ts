import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { postOnly } from "#app/web/post-only.ts";
import { endSession } from "#app/web/session.ts";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  return redirect("/", { headers: { "Set-Cookie": await endSession(asked) } });
}

/** With a component a refusal is shown as a page. */
export default function SignOut() {
  return null;
}
