import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSealing } from "#app/contest/judging/queries.ts";
import { mayAdmit } from "#app/contest/judging/sealing/admission.ts";
import { admitReview } from "#app/contest/judging/sealing/admit-review.ts";
import { admissionForm } from "#app/contest/judging/sealing/forms.ts";
import { staleReviewsOf } from "#app/contest/judging/sealing/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { REVIEW_STAGES } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import type { Asked } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Admit a review" }];

/** The stale review that the address names. Throws the page for one that is not stale, or not there. */
async function staleReviewAt(asked: Asked) {
  const { portal, contest, context } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const stage = REVIEW_STAGES.find((each) => each === asked.params.stage);
  const stale = stage ? await staleReviewsOf(read, contest.id, stage) : [];
  const review = stale.find(({ reviewId }) => reviewId === asked.params.review);
  if (!stage || !review) throw refusedPage(refuse("not found"));
  const sealedAt = (await findSealing(read, contest.id, stage))?.sealedAt ?? null;
  return { contest, context, stage, review, sealedAt };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, context, stage, review, sealedAt } = await staleReviewAt(asked);
  const refused = mayAdmit({ stage, sealedAt, author: review.accountId }, context.by.accountId);
  return {
    contestName: contest.name,
    page: paths.deskPage(contest.slug, "sealing"),
    ...{ name: review.name, title: review.title, seen: review.seen, inForce: review.inForce },
    closed: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { contest, context, stage, review } = await staleReviewAt(asked);
  const form = await readForm(asked.request, admissionForm);
  if (!form.ok) return form.answer;
  const outcome = await admitReview(context, { stage, reviewId: review.reviewId, ...form.value });
  return answerForm(form, outcome, () => redirect(paths.deskPage(contest.slug, "sealing")));
}

export default function SealingReview() {
  const { contestName, page, name, title, seen, inForce, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={contestName}
      title={`Admit the review of “${title}” by ${name}?`}
      lead={`It was written of version ${seen}. Version ${inForce} is in force, and its author has neither confirmed nor changed it.`}
      consequences={[
        "The review counts for the version in force as it stands.",
        "It no longer keeps the stage from being sealed.",
        "If the team hands in a newer version, it is stale again.",
        "You can take it back until the stage is sealed.",
      ]}
      answer={useActionData<typeof action>()}
      closed={closed}
      description="Stays in the record; read by organizers and auditors."
      act="Admit the review"
      back={{ to: page, label: "Back to the sealing" }}
    />
  );
}
