import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { refuse } from "#app/contest/refusals.ts";
import { inviteToTeamForm } from "#app/contest/registration/forms.ts";
import { inviteToTeam } from "#app/contest/registration/invite-to-team.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, inviteToTeamForm);
  if (!form.ok) throw form.answer;
  const { login } = form.value;
  const found = login ? await portal.askGitHub.person(login) : null;
  if (login && found?.answer === "missing") throw refusedPage(refuse("no such GitHub account", { login }));
  if (login && found?.answer !== "found") throw refusedPage(refuse("GitHub does not answer", { login }));
  const invited = found?.answer === "found" ? { githubId: found.githubId, login: found.login } : null;
  const outcome = await inviteToTeam(context, { invited, secret: portal.secret });
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.team(contest.slug));
}
