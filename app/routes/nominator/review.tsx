import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewForm } from "#app/contest/judging/forms.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { openCategories } from "#app/contest/nomination/nominating.ts";
import { ownNominationsOf } from "#app/contest/nomination/queries.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { renderMaterial } from "#app/render/review-material.ts";
import { OwnNominations } from "#app/ui/review/own-nominations.tsx";
import { ReviewScreen } from "#app/ui/review/review-screen.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { entryToReview, pathAfterReview, reviewPageOf } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Review: ${data?.entry.title ?? "entry"}` }];

/** A refused form comes back with what is stored now beside it. */
export const shouldRevalidate = () => true;

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "nominator");
  const { read } = portal.store;
  const { found, material, beside, screen } = await reviewPageOf(asked, { portal, now, by: context.by, contest });
  const named = { categoryIds: found.categoryIds, noCategoryFits: material.version.noCategoryFits };
  const open = openCategories(await categoriesOf(read, contest.id), named);
  const nominations = await ownNominationsOf(read, context.by, found.entryId);
  return {
    ...screen,
    entry: { ...renderMaterial(material), ...beside },
    open: open.map(({ id, slug, name }) => ({ id, slug, name })),
    nominations: nominations.map(({ id, categoryId, reason }) => ({ id, categoryId, reason })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const desk = { portal, by: context.by };
  const { entryId } = await entryToReview(asked, desk);
  const form = await readForm(asked.request, reviewForm);
  if (!form.ok) return form.answer;
  const outcome = await submitReview(context, { entryId, ...form.value });
  const next = outcome.ok ? await pathAfterReview(desk, contest.slug, entryId) : "";
  return answerForm(form, outcome, () => redirect(next));
}

export default function NominatorsReview() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = answer && { typed: answer.result.initialValue ?? null, refused: answer.refused ?? null };
  return (
    // Another entry is another form: nothing typed for one may appear in the next.
    <ReviewScreen key={page.entry.code} {...page} answer={back}>
      <OwnNominations open={page.open} nominations={page.nominations} path={page.path} closed={page.closed !== null} />
    </ReviewScreen>
  );
}
