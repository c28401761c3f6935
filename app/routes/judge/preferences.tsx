import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { preferencesForm } from "#app/contest/judging/assignment/forms.ts";
import { platformProjectsOf, preferencesOf } from "#app/contest/judging/assignment/planning/queries.ts";
import { savePreferences } from "#app/contest/judging/assignment/planning/save-preferences.ts";
import { topicsToName } from "#app/contest/judging/assignment/planning/topics.ts";
import { openEntriesOf } from "#app/contest/judging/desk/queries.ts";
import { findSealing } from "#app/contest/judging/queries.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { ClosedButton, SubmitButton } from "#app/ui/button.tsx";
import { TickGroup } from "#app/ui/choices.tsx";
import { plainField } from "#app/ui/field.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { BidTable } from "#app/ui/review/bid-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "What you would like to review" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "judge");
  const { read } = portal.store;
  const own = await preferencesOf(read, contest.id, context.by.accountId);
  const topics = topicsToName(await categoriesOf(read, contest.id), await platformProjectsOf(read, contest.id));
  return {
    contestName: contest.name,
    desk: paths.judging(contest.slug),
    sealed: (await findSealing(read, contest.id, "judging")) !== undefined,
    entries: (await openEntriesOf(read, context.by)).map(({ entryId, title }) => ({
      ...{ entryId, title, value: own.bids.find((bid) => bid.entryId === entryId)?.value ?? 0 },
    })),
    topics,
    chosen: own.topics,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "judge");
  const form = await readForm(asked.request, preferencesForm);
  if (!form.ok) return form.answer;
  const page = paths.judging(contest.slug);
  return answerForm(form, await savePreferences(context, form.value), () => redirect(page));
}

export default function JudgesPreferences() {
  const { contestName, desk, sealed, entries, topics, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title="What you would like to review"
        lead="Organizers see it when they assign entries: it counts as far as every entry gets its reviews and everybody a fair share. Where you have a conflict, declare it instead."
        actions={<Link to={desk}>Back to your desk</Link>}
      />
      <Form method="post">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <Section title="What you know well" lead="Decides between entries that you like alike.">
          <div className="form">
            <TickGroup
              field={plainField("topics", chosen)}
              label="Categories and platform projects"
              options={topics.map(({ topic, name }) => ({ value: topic, label: name }))}
            />
          </div>
        </Section>
        <Section title="Entries" lead="From 10, which you would love to review, to −5, which you would rather not.">
          <BidTable entries={entries} />
        </Section>
        <div className="mt-8">
          {sealed ? (
            <ClosedButton id="why-closed" reason="The judging stage is sealed.">
              Keep these preferences
            </ClosedButton>
          ) : (
            <SubmitButton busy="Saving">Keep these preferences</SubmitButton>
          )}
        </div>
      </Form>
    </>
  );
}
