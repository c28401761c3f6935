import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { withdrawnAnnouncementForm } from "#app/contest/around/announcements/forms.ts";
import { withdrawAnnouncement } from "#app/contest/around/announcements/withdraw-announcement.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, withdrawnAnnouncementForm);
  if (!form.ok) throw form.answer;
  const outcome = await withdrawAnnouncement(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.deskAnnouncements(contest.slug));
}
