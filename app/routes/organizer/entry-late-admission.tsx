import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { admitLate } from "#app/contest/submission/admit-late.ts";
import { rulingForm } from "#app/contest/submission/board/forms.ts";
import { paths } from "#app/paths.ts";
import { RULING_WORDS, RulingPage } from "#app/ui/desk/ruling-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { rulingAt } from "#app/web/ruling-page.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: RULING_WORDS["late admitted"].act }];

export const loader = (asked: LoaderFunctionArgs) => rulingAt(asked, "late admitted");

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, rulingForm);
  if (!form.ok) return form.answer;
  const code = asked.params.entry ?? "";
  const outcome = await admitLate(context, { ...form.value, code });
  return answerForm(form, outcome, () => redirect(paths.deskEntry(contest.slug, code)));
}

export default function EntryLateAdmission() {
  return <RulingPage {...useLoaderData<typeof loader>()} />;
}
