import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reminderForm } from "#app/contest/judging/coverage/forms.ts";
import { laggingAmong } from "#app/contest/judging/coverage/lag.ts";
import { lastReminders, reminderFactsOf } from "#app/contest/judging/coverage/queries.ts";
import { remindReviewers } from "#app/contest/judging/coverage/remind-reviewers.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { formatRelative } from "#app/ui/time.ts";
import { answerForm, readForm } from "#app/web/form.ts";
import { readStage } from "#app/web/stage-asked.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Remind those who lag" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const stage = readStage(asked);
  const facts = await reminderFactsOf(read, contest.id, stage);
  const lagging = laggingAmong(facts.reviewers, facts.reviews, facts, now);
  const reminded = await lastReminders(read, contest.id, stage);
  return {
    stage,
    now,
    page: paths.deskPage(contest.slug, "coverage"),
    people: lagging.map(({ accountId, name, left }) => ({
      ...{ accountId, name, left },
      remindedAt: reminded.get(accountId) ?? null,
    })),
    closed: lagging.length === 0 ? refusalText(refuse("nobody lags", { stage }).refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, reminderForm);
  if (!form.ok) return form.answer;
  const page = `${paths.deskPage(contest.slug, "coverage")}?stage=${form.value.stage}`;
  return answerForm(form, await remindReviewers(context, form.value), () => redirect(page));
}

export default function CoverageReminders() {
  const { stage, now, page, people, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = { to: `${page}?stage=${stage}`, label: "Back to the coverage" };
  const refused = answer?.refused ?? closed;
  const lines = people.map(
    ({ name, left, remindedAt }) =>
      `${name}: ${left === 1 ? "one review" : `${left} reviews`} left${remindedAt ? `, last reminded ${formatRelative(remindedAt, now)}` : ""}`,
  );
  return (
    <ConfirmPage
      title={people.length === 1 ? "Remind one person?" : `Remind ${people.length} people?`}
      lead="Each gets one letter with the number of reviews left and the time of the close. Whoever finishes before it leaves gets none."
      consequences={lines}
      action={`${page}/reminders?stage=${stage}`}
      values={{ stage, accountIds: people.map(({ accountId }) => accountId) }}
      act={people.length === 1 ? "Send one reminder" : `Send ${people.length} reminders`}
      back={back}
      kind="primary"
    >
      {refused ? <RefusalNote {...refused} /> : null}
    </ConfirmPage>
  );
}
