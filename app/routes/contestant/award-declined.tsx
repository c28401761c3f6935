import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayDeclineAward } from "#app/contest/awards/answer/answering.ts";
import { declineAward } from "#app/contest/awards/answer/decline-award.ts";
import { declineForm } from "#app/contest/awards/answer/forms.ts";
import { ownAwardsOf } from "#app/contest/awards/answer/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Decline the award" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, person, portal } = await standAs(asked, "contestant");
  const own = await ownAwardsOf(portal.store.read, contest.id, person.accountId);
  const award = own?.awards.find(({ id }) => id === asked.params.award);
  if (!own || !award) throw refusedPage(refuse("not found"));
  const refused = mayDeclineAward(award, own.team, own.publishedAt);
  return {
    contestName: contest.name,
    category: award.category.name,
    teamName: own.team.teamName,
    back: paths.ownAwards(contest.slug),
    closed: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, declineForm);
  if (!form.ok) return form.answer;
  const outcome = await declineAward(context, { awardId: asked.params.award ?? "", ...form.value });
  if (!outcome.ok && outcome.refusal.code === "not found") throw refusedPage(outcome);
  return answerForm(form, outcome, () => redirect(paths.ownAwards(contest.slug)));
}

export default function AwardDeclined() {
  const { contestName, category, teamName, back, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={contestName}
      title={`Decline the award in ${category}?`}
      lead="This cannot be undone, because somebody else may be told of the award next."
      consequences={[
        `${teamName} does not win ${category}; any other award of the team stays.`,
        "The organizers may propose the next in line.",
        "Every member of the team and the organizers get a mail.",
      ]}
      answer={useActionData<typeof action>()}
      closed={closed}
      description="Only the organizers read it. You may leave it empty."
      act="Decline the award"
      back={{ to: back, label: "Back to your awards" }}
    />
  );
}
