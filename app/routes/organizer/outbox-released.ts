import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { letterForm } from "#app/contest/around/mail/forms.ts";
import { releaseLetter } from "#app/contest/around/mail/release-letter.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, letterForm);
  if (!form.ok) throw form.answer;
  const outcome = await releaseLetter(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.deskPage(contest.slug, "outbox"));
}
