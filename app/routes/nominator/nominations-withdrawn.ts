import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { nominationEndForm } from "#app/contest/nomination/forms.ts";
import { withdrawNomination } from "#app/contest/nomination/withdraw-nomination.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { entryToReview } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const { code } = await entryToReview(asked, { portal, by: context.by });
  const form = await readForm(asked.request, nominationEndForm);
  if (!form.ok) throw form.answer;
  const outcome = await withdrawNomination(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.nominatingEntry(contest.slug, code));
}
