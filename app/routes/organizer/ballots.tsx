import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideTie } from "#app/contest/judging/ballot/decide-tie.ts";
import { decisionForm } from "#app/contest/judging/ballot/forms.ts";
import { paths } from "#app/paths.ts";
import { CategoryBallots } from "#app/ui/board/category-ballots.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { ballotBoardOf } from "#app/web/ballot-pages.ts";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Ballots" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    mayWrite,
    page: paths.deskPage(contest.slug, "ballots"),
    categories: await ballotBoardOf(portal.store.read, contest.id, now),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, decisionForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "ballots");
  return answerForm(form, await decideTie(context, form.value), () => redirect(page));
}

export default function OrganizersBallots() {
  const { contest, now, mayWrite, page, categories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Ballots"
        lead="The categories that the panel decides by vote, and ties of marks. Ballots are secret; counts are shown once a ballot is closed."
      />
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {categories.map((category) => (
        <CategoryBallots
          key={category.id}
          {...category}
          answer={answer}
          zone={contest.zone}
          now={now}
          mayWrite={mayWrite}
          page={page}
        />
      ))}
    </>
  );
}
