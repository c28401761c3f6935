import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusalText } from "#app/contest/refusals.ts";
import { draftForm } from "#app/contest/submission/forms.ts";
import { saveDraft } from "#app/contest/submission/save-draft.ts";
import { paths } from "#app/paths.ts";
import { EntryDesk } from "#app/ui/entry-desk.tsx";
import type { EntryAnswer } from "#app/ui/entry-form.tsx";
import { readForm } from "#app/web/form.ts";
import { ownEntryAt } from "#app/web/own-entry.ts";
import { standAs } from "#app/web/stand.ts";

type Answer = EntryAnswer & { conflict?: boolean };

export const meta: MetaFunction = () => [{ title: "Your entry" }];

export function loader(asked: LoaderFunctionArgs) {
  return ownEntryAt(asked);
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, draftForm);
  if (!form.ok) return form.answer;
  const outcome = await saveDraft(context, form.value);
  if (outcome.ok) return redirect(paths.ownEntry(contest.slug));
  const { status, ...refused } = refusalText(outcome.refusal);
  const result = form.submission.reply({ formErrors: [refused.reason] }) as EntryAnswer["result"];
  const conflict = outcome.refusal.code === "someone else saved";
  return data<Answer>({ result, refused, conflict }, { status });
}

export default function Entry() {
  const answer = useActionData<Answer>();
  return <EntryDesk {...useLoaderData<typeof loader>()} answer={answer} />;
}
