import type { ActionFunctionArgs } from "@remix-run/node";
import { reviewForm } from "#app/contest/judging/forms.ts";
import { saveReview } from "#app/contest/judging/save-review.ts";
import { paths } from "#app/paths.ts";
import { answerAutosave, isAutosave, unreadableAutosave } from "#app/web/autosave.ts";
import { readForm } from "#app/web/form.ts";
import { postOnly } from "#app/web/post-only.ts";
import { entryToReview } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export const loader = postOnly;

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const { entryId, code } = await entryToReview(asked, { portal, by: context.by });
  const form = await readForm(asked.request, reviewForm);
  if (!form.ok) return isAutosave(asked) ? unreadableAutosave() : form.answer;
  const outcome = await saveReview(context, { entryId, ...form.value });
  return answerAutosave(asked, outcome, paths.nominatingEntry(contest.slug, code));
}
