import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declareConflict } from "#app/contest/judging/declare-conflict.ts";
import { conflictsDeclaredBy, openEntriesOf } from "#app/contest/judging/desk/queries.ts";
import { conflictForm } from "#app/contest/judging/forms.ts";
import { paths } from "#app/paths.ts";
import { ConflictsPage } from "#app/ui/review/conflicts-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your conflicts of interest" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  const { read } = portal.store;
  return {
    entries: await openEntriesOf(read, context.by),
    declared: await conflictsDeclaredBy(read, context.by),
    desk: paths.judging(contest.slug),
    contestName: contest.name,
    zone: contest.zone,
    now,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "judge");
  const form = await readForm(asked.request, conflictForm);
  if (!form.ok) return form.answer;
  const done = () => redirect(`${paths.judging(contest.slug)}/conflicts`);
  return answerForm(form, await declareConflict(context, form.value), done);
}

export default function Conflicts() {
  const page = useLoaderData<typeof loader>();
  return <ConflictsPage {...page} answer={useActionData<typeof action>()} />;
}
