import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { confirmReview } from "#app/contest/judging/confirm-review.ts";
import { confirmationForm } from "#app/contest/judging/forms.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { entryToReview, pathAfterReview } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const desk = { portal, by: context.by };
  const { entryId } = await entryToReview(asked, desk);
  const form = await readForm(asked.request, confirmationForm);
  if (!form.ok) throw form.answer;
  const outcome = await confirmReview(context, { entryId, ...form.value });
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(await pathAfterReview(desk, contest.slug, entryId));
}
