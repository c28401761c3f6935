import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { declineInvitation } from "#app/contest/account/roles/decline-invitation.ts";
import { paths } from "#app/paths.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAsPerson } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context } = await standAsPerson(asked);
  const outcome = await declineInvitation(context, { invitationId: asked.params.invitation ?? "" });
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.account);
}
