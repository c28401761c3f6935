import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { assignEntries } from "#app/contest/judging/assignment/assign-entries.ts";
import { pairKey, refusePair } from "#app/contest/judging/assignment/assignable.ts";
import { assignmentForm } from "#app/contest/judging/assignment/forms.ts";
import { assignableFactsOf, entriesBefore } from "#app/contest/judging/assignment/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { TickGroup } from "#app/ui/choices.tsx";
import { plainField } from "#app/ui/field.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { choicesIn } from "#app/ui/review/answered.ts";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { readStage } from "#app/web/stage-asked.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Assign ${data?.title ?? "an entry"}` }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const stage = readStage(asked);
  const entry = (await entriesBefore(read, contest.id, stage)).find(({ code }) => code === asked.params.entry);
  if (!entry) throw refusedPage(refuse("not found"));
  const facts = await assignableFactsOf(read, contest.id, stage);
  const { entryId, title } = entry;
  const people = facts.reviewers.map(({ accountId, name }) => {
    const refused = refusePair(facts, { accountId, entryId });
    const assigned = facts.assigned.has(pairKey({ accountId, entryId }));
    const why = assigned ? "Assigned already." : refused && refusalText(refused.refusal).reason;
    return { value: accountId, label: name, ...(why && { description: why, disabled: true }) };
  });
  return { stage, entryId, title, people, board: paths.deskPage(contest.slug, "assignments") };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, assignmentForm);
  if (!form.ok) return form.answer;
  const { stage, entryId, accountIds } = form.value;
  const pairs = accountIds.map((accountId) => ({ accountId, entryId }));
  const board = `${paths.deskPage(contest.slug, "assignments")}?stage=${stage}`;
  return answerForm(form, await assignEntries(context, { stage, pairs }), () => redirect(board));
}

export default function AssignmentsEntry() {
  const { stage, entryId, title, people, board } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading eyebrow="Assignments" title={`Who reviews “${title}”?`} />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <HiddenFields values={{ stage, entryId }} />
        <TickGroup
          field={plainField("accountIds", choicesIn(answer, "accountIds"))}
          label={stage === "judging" ? "Judges" : "Nominators"}
          description="Each person gets one mail in a stage, at the first assignment."
          options={people}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton busy="Assigning">Assign the entry</SubmitButton>
          <Link to={`${board}?stage=${stage}`}>Back to the board</Link>
        </div>
      </Form>
    </>
  );
}
