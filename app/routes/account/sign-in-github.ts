import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { beginGithubRound } from "#app/contest/account/begin-github-round.ts";
import { beginRoundForm } from "#app/contest/account/forms.ts";
import { authorizationUrl } from "#app/github/oauth.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage, safeReturn } from "#app/web/respond.ts";
import { callbackOf, GITHUB_SCOPES, newRound, standAsPortal } from "#app/web/sign-in.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { portal, context } = standAsPortal(asked);
  const form = await readForm(asked.request, beginRoundForm);
  if (!form.ok) throw form.answer;
  const { cookie, ...secrets } = await newRound(asked);
  const returnTo = safeReturn(form.value.returnTo);
  const begun = await beginGithubRound(context, { ...secrets, purpose: "sign in", returnTo });
  if (!begun.ok) throw refusedPage(begun);
  const url = authorizationUrl(portal.github, { ...secrets, redirectUri: callbackOf(portal), scopes: GITHUB_SCOPES });
  return redirect(url.href, { headers: { "Set-Cookie": cookie } });
}
