import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSealing } from "#app/contest/judging/queries.ts";
import { reopenStageForm } from "#app/contest/judging/sealing/forms.ts";
import { reopenStage } from "#app/contest/judging/sealing/reopen-stage.ts";
import { refuse } from "#app/contest/refusals.ts";
import { REVIEW_STAGES } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { plainField } from "#app/ui/field.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { errorsIn, textIn } from "#app/ui/review/answered.ts";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Reopen a stage" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const stage = REVIEW_STAGES.find((each) => each === asked.params.stage);
  if (!stage) throw refusedPage(refuse("not found"));
  if (!(await findSealing(portal.store.read, contest.id, stage)))
    throw refusedPage(refuse("stage is not sealed", { stage }));
  return { stage, page: paths.deskPage(contest.slug, "sealing") };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, reopenStageForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "sealing");
  return answerForm(form, await reopenStage(context, form.value), () => redirect(page));
}

export default function SealingReopened() {
  const { stage, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      title={`Reopen the ${stage} stage?`}
      consequences={[
        "Its reviews can change again while its window is open.",
        "The tally is closed until the stage is sealed again; it is then computed anew.",
        "Your reason stays in the record.",
      ]}
      action={`${page}/${stage}/reopened`}
      values={{ stage }}
      act="Reopen the stage"
      back={{ to: page, label: "Back" }}
    >
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <TextArea
        field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
        label="Why?"
        rows={3}
      />
    </ConfirmPage>
  );
}
