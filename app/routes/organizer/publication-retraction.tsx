import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { retractForm } from "#app/contest/publication/forms.ts";
import { concernedBy, hasStandingPublication } from "#app/contest/publication/queries.ts";
import { retractPublication } from "#app/contest/publication/retract-publication.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Retract the results" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const isPublic = await hasStandingPublication(read, contest.id);
  return {
    contestName: contest.name,
    back: paths.publication(contest.slug),
    mails: (await concernedBy(read, contest.id)).length,
    closed: isPublic ? null : refusalText(refuse("results are not public").refusal),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, retractForm);
  if (!form.ok) return form.answer;
  const outcome = await retractPublication(context, form.value);
  if (outcome.ok) await portal.seenEverywhere();
  return answerForm(form, outcome, () => redirect(paths.publication(contest.slug)));
}

export default function PublicationRetraction() {
  const { contestName, back, mails, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={contestName}
      title={`Retract the results of ${contestName}?`}
      lead="The winners page disappears, and awards can be changed again."
      consequences={[
        "The winners page answers as if it were not there; entries are no longer shown as winners.",
        `${mails === 1 ? "One person is" : `${mails} people are`} told by mail, with your reason.`,
        "What was published, when, by whom, and your reason stay in the records.",
      ]}
      answer={useActionData<typeof action>()}
      closed={closed}
      description="Everyone concerned reads it in the mail."
      act="Retract the results"
      back={{ to: back, label: "Back without retracting" }}
    />
  );
}
