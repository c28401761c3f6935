import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewForm } from "#app/contest/judging/forms.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { renderMaterial } from "#app/render/review-material.ts";
import { ReviewScreen } from "#app/ui/review/review-screen.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { entryToReview, pathAfterReview, reviewPageOf } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Review: ${data?.entry.title ?? "entry"}` }];

/** A refused form comes back with what is stored now beside it. */
export const shouldRevalidate = () => true;

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  const { material, beside, screen } = await reviewPageOf(asked, { portal, now, by: context.by, contest });
  return { ...screen, entry: { ...renderMaterial(material), ...beside } };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "judge");
  const desk = { portal, by: context.by };
  const { entryId } = await entryToReview(asked, desk);
  const form = await readForm(asked.request, reviewForm);
  if (!form.ok) return form.answer;
  const outcome = await submitReview(context, { entryId, ...form.value });
  const next = outcome.ok ? await pathAfterReview(desk, contest.slug, entryId) : "";
  return answerForm(form, outcome, () => redirect(next));
}

export default function JudgesReview() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = answer && { typed: answer.result.initialValue ?? null, refused: answer.refused ?? null };
  // Another entry is another form: nothing typed for one may appear in the next.
  return <ReviewScreen key={page.entry.code} {...page} answer={back} />;
}
