import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recusalForm } from "#app/contest/judging/forms.ts";
import { recuse } from "#app/contest/judging/recuse.ts";
import { RecusalPage } from "#app/ui/review/recusal-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { recusalPageOf } from "#app/web/recusal-page.ts";
import { entryToReview, pathAfterReview } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Step aside" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  return recusalPageOf(asked, { portal, by: context.by, slug: contest.slug });
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const desk = { portal, by: context.by };
  const { entryId } = await entryToReview(asked, desk);
  const form = await readForm(asked.request, recusalForm);
  if (!form.ok) return form.answer;
  const next = await pathAfterReview(desk, contest.slug, entryId);
  return answerForm(form, await recuse(context, { entryId, ...form.value }), () => redirect(next));
}

export default function ReviewRecusal() {
  const page = useLoaderData<typeof loader>();
  return <RecusalPage {...page} answer={useActionData<typeof action>()} />;
}
