import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawAwardForm } from "#app/contest/awards/forms.ts";
import { mayWithdraw } from "#app/contest/awards/proposal.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { finalistIn } from "#app/contest/awards/stand.ts";
import { withdrawAward } from "#app/contest/awards/withdraw-award.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Withdraw an award" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const stand = await resultsStandOf(portal.store.read, contest.id);
  const category = stand.categories.find(({ slug }) => slug === asked.params.category);
  if (!category?.award) throw refusedPage(refuse("not found"));
  const refused = mayWithdraw(stand, category.award);
  return {
    contestName: contest.name,
    category: category.name,
    awardId: category.award.id,
    winner: finalistIn(stand, category.award.entryId)?.title ?? "nobody",
    back: paths.award(contest.slug, category.slug),
    closed: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, withdrawAwardForm);
  if (!form.ok) return form.answer;
  const back = paths.award(contest.slug, asked.params.category ?? "");
  return answerForm(form, await withdrawAward(context, form.value), () => redirect(back));
}

export default function AwardWithdrawal() {
  const { contestName, category, awardId, winner, back, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={contestName}
      title={`Withdraw the award in ${category}?`}
      lead={`It stands to ${winner}. Nobody outside has been told of it.`}
      consequences={["The category is open again, and another award can be proposed.", "The withdrawn one is kept."]}
      answer={useActionData<typeof action>()}
      closed={closed}
      values={{ awardId }}
      description="Seen by organizers and auditors."
      act="Withdraw the award"
      back={{ to: back, label: "Back to the award" }}
    />
  );
}
