import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { proposalForm } from "#app/contest/judging/ballot/forms.ts";
import { proposeForVote } from "#app/contest/judging/ballot/propose-for-vote.ts";
import { finalistsFor } from "#app/contest/judging/ballot/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { plainField } from "#app/ui/field.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { errorsIn, textIn } from "#app/ui/review/answered.ts";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Propose a finalist" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "judge");
  const { read } = portal.store;
  const category = (await categoriesOf(read, contest.id)).find(({ slug }) => slug === asked.params.category);
  if (category?.decided !== "vote") throw refusedPage(refuse("not found"));
  return {
    category: { id: category.id, name: category.name, rewards: category.rewards },
    finalists: await finalistsFor(read, context.by),
    page: `${paths.judging(contest.slug)}/ballots`,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "judge");
  const form = await readForm(asked.request, proposalForm);
  if (!form.ok) return form.answer;
  const page = `${paths.judging(contest.slug)}/ballots`;
  return answerForm(form, await proposeForVote(context, form.value), () => redirect(page));
}

export default function JudgesProposal() {
  const { category, finalists, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading eyebrow={category.name} title="Propose a finalist" lead={category.rewards} />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <HiddenFields values={{ categoryId: category.id }} />
        <SelectField
          field={plainField("entryId", textIn(answer, "entryId"), errorsIn(answer, "entryId"))}
          label="Finalist"
          empty="Choose the entry"
          options={finalists.map(({ entryId, title }) => ({ value: entryId, label: title }))}
        />
        <TextArea
          field={plainField("reason", textIn(answer, "reason"), errorsIn(answer, "reason"))}
          label="Why should it win?"
          description="Read by the other judges before they vote, without your name."
          rows={4}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton busy="Proposing">Propose the entry</SubmitButton>
          <Link to={page}>Back to the ballots</Link>
        </div>
      </Form>
    </>
  );
}
