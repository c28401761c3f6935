import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { placeEndForm } from "#app/contest/nomination/forms.ts";
import { placesOf } from "#app/contest/nomination/queries.ts";
import { withdrawPlace } from "#app/contest/nomination/withdraw-place.ts";
import { refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { plainField } from "#app/ui/field.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { errorsIn, textIn } from "#app/ui/review/answered.ts";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Withdraw a place" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const place = (await placesOf(portal.store.read, contest.id)).find(({ id }) => id === asked.params.place);
  if (!place) throw refusedPage(refuse("not found"));
  const board = paths.deskPage(contest.slug, "nominations");
  return { id: place.id, title: place.title, alternate: place.ordinal !== null, board };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, placeEndForm);
  if (!form.ok) return form.answer;
  const outcome = await withdrawPlace(context, { placeId: asked.params.place ?? "", ...form.value });
  return answerForm(form, outcome, () => redirect(paths.deskPage(contest.slug, "nominations")));
}

export default function NominationsWithdrawal() {
  const { id, title, alternate, board } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const consequences = alternate
    ? ["It no longer moves up when a finalist is lost.", "You can name it again."]
    : [
        "Judges no longer see it, and its reviews do not count.",
        "The place is free for another entry.",
        "You can name it again.",
      ];
  return (
    <ConfirmPage
      title={`Withdraw the place of “${title}”?`}
      consequences={consequences}
      action={`${board}/places/${id}/withdrawn`}
      act="Withdraw the place"
      back={{ to: board, label: "Back to the board" }}
    >
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <TextArea
        field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
        label="Why?"
        description="For example: the team has declined."
        rows={3}
      />
    </ConfirmPage>
  );
}
