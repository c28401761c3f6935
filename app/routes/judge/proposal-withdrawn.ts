import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { proposalEndForm } from "#app/contest/judging/ballot/forms.ts";
import { withdrawProposal } from "#app/contest/judging/ballot/withdraw-proposal.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "judge");
  const form = await readForm(asked.request, proposalEndForm);
  if (!form.ok) throw form.answer;
  const outcome = await withdrawProposal(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(`${paths.judging(contest.slug)}/ballots`);
}
