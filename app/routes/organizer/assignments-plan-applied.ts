import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { applyingForm } from "#app/contest/judging/assignment/forms.ts";
import { applyPlan } from "#app/contest/judging/assignment/planning/apply-plan.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, applyingForm);
  if (!form.ok) throw form.answer;
  const outcome = await applyPlan(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(`${paths.deskPage(contest.slug, "assignments")}?stage=${outcome.value.stage}`);
}
