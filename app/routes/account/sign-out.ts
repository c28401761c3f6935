import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { postOnly } from "#app/web/post-only.ts";
import { endSession } from "#app/web/session.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  return redirect("/", { headers: { "Set-Cookie": await endSession(asked) } });
}
