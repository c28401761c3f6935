import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { nominationForm } from "#app/contest/nomination/forms.ts";
import { nominateEntry } from "#app/contest/nomination/nominate-entry.ts";
import { nominationFactsOf, ownNominationsOf } from "#app/contest/nomination/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { findVersion } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { plainField } from "#app/ui/field.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { errorsIn, textIn } from "#app/ui/review/answered.ts";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { entryToReview } from "#app/web/review-page.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Nominate an entry" }];

export const shouldRevalidate = () => true;

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const { read } = portal.store;
  const { entryId, versionId, code } = await entryToReview(asked, { portal, by: context.by });
  const category = (await categoriesOf(read, contest.id)).find(({ slug }) => slug === asked.params.category);
  const { open } = await nominationFactsOf(read, context.by, entryId);
  if (!category || !open.some(({ id }) => id === category.id))
    throw refusedPage(refuse("category is not open to the entry"));
  const own = (await ownNominationsOf(read, context.by, entryId)).find(({ categoryId }) => categoryId === category.id);
  return {
    title: (await findVersion(read, versionId))?.title ?? code,
    category: { id: category.id, name: category.name, rewards: category.rewards },
    versionId,
    reason: own?.reason ?? "",
    path: paths.nominatingEntry(contest.slug, code),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "nominator");
  const { entryId, code } = await entryToReview(asked, { portal, by: context.by });
  const form = await readForm(asked.request, nominationForm);
  if (!form.ok) return form.answer;
  const path = paths.nominatingEntry(contest.slug, code);
  return answerForm(form, await nominateEntry(context, { entryId, ...form.value }), () => redirect(path));
}

export default function NominatorsNomination() {
  const { title, category, versionId, reason, path } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading eyebrow={category.name} title={`Nominate “${title}”`} lead={category.rewards} />
      <Form method="post" className="form">
        {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
        <HiddenFields values={{ versionId, categoryId: category.id }} />
        <TextArea
          field={plainField("reason", textIn(answer, "reason") ?? reason, errorsIn(answer, "reason"))}
          label="Why should it win in this category?"
          description="Read by the organizers when they choose the finalists."
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton busy="Nominating">Nominate the entry</SubmitButton>
          <Link to={path}>Back to the review</Link>
        </div>
      </Form>
    </>
  );
}
