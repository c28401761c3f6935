import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { askForSearch } from "#app/contest/judging/conflict/ask-for-search.ts";
import { paths } from "#app/paths.ts";
import { postOnly } from "#app/web/post-only.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export { NoPage as default } from "#app/ui/no-page.tsx";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const outcome = await askForSearch(context);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.deskPage(contest.slug, "conflicts"));
}
