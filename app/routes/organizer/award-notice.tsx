import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayNotify } from "#app/contest/awards/course.ts";
import { awardForm } from "#app/contest/awards/forms.ts";
import { notifyWinner } from "#app/contest/awards/notify-winner.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { finalistIn } from "#app/contest/awards/stand.ts";
import { refuse } from "#app/contest/refusals.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Notify a winner" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const stand = await resultsStandOf(read, contest.id);
  const category = stand.categories.find(({ slug }) => slug === asked.params.category);
  if (!category?.award) throw refusedPage(refuse("not found"));
  const refused = mayNotify(category.award);
  if (refused) throw refusedPage(refused);
  const winner = finalistIn(stand, category.award.entryId);
  return {
    awardId: category.award.id,
    category: category.name,
    team: winner?.teamName ?? "",
    entry: winner?.title ?? "",
    hours: (await contestFileOf(read, contest.id)).winners.answerHours,
    at: paths.awardAct(contest.slug, category.slug, "notice"),
    back: paths.award(contest.slug, category.slug),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, awardForm);
  if (!form.ok) throw form.answer;
  const outcome = await notifyWinner(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.award(contest.slug, asked.params.category ?? ""));
}

export default function AwardNotice() {
  const { awardId, category, team, entry, hours, at, back } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Tell ${team} that it may win ${category}?`}
      consequences={[
        `Every member of ${team} gets a mail about “${entry}”, which names the prize and the documents.`,
        `The team has ${hours} hours to answer. Nothing happens by itself when they are over.`,
        "A mail cannot be taken back.",
      ]}
      action={at}
      values={{ awardId }}
      act="Notify the team"
      kind="primary"
      back={{ to: back, label: "Back to the award" }}
    />
  );
}
