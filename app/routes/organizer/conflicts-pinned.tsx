import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { pinForm } from "#app/contest/judging/conflict/forms.ts";
import { pinConflict } from "#app/contest/judging/conflict/pin-conflict.ts";
import { decidersOf } from "#app/contest/judging/conflict/queries.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { plainField } from "#app/ui/field.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { errorsIn, textIn } from "#app/ui/review/answered.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Pin a conflict" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const entries = await entriesBefore(read, contest.id, "nomination");
  return {
    contestName: contest.name,
    page: paths.deskPage(contest.slug, "conflicts"),
    people: (await decidersOf(read, contest.id)).map(({ accountId, name }) => ({ value: accountId, label: name })),
    entries: entries
      .map(({ entryId, title }) => ({ value: entryId, label: title }))
      .sort((one, other) => one.label.localeCompare(other.label, "en")),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, pinForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "conflicts");
  return answerForm(form, await pinConflict(context, form.value), () => redirect(page));
}

export default function PinnedConflict() {
  const { contestName, page, people, entries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fieldOf = (name: string) => plainField(name, textIn(answer, name), errorsIn(answer, name));
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title="Pin a conflict"
        lead="For what neither the person nor GitHub has told. The entry is kept from this person at once; you can lift it again."
      />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <SelectField field={fieldOf("accountId")} label="Person" empty="Choose who decides" options={people} />
        <SelectField field={fieldOf("entryId")} label="Entry" empty="Choose the entry" options={entries} />
        <TextArea
          field={fieldOf("reason")}
          label="Why?"
          description="Stays in the record; read by organizers and auditors."
          rows={3}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton busy="Pinning">Pin the conflict</SubmitButton>
          <Link to={page}>Back to the board</Link>
        </div>
      </Form>
    </>
  );
}
