import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findAccount } from "#app/contest/account/queries.ts";
import { waiverForm } from "#app/contest/account/roles/forms.ts";
import { grantGithubWaiver } from "#app/contest/account/roles/grant-github-waiver.ts";
import { sightOf } from "#app/contest/account/roles/queries.ts";
import { mayGrantWaiver } from "#app/contest/account/roles/sight.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { rolesOf } from "#app/contest/registration/queries.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Grant a waiver" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, person } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const accountId = asked.params.account ?? "";
  const roles = await rolesOf(read, contest.id, accountId);
  // Who is nobody here is not named here.
  if (!Object.values(roles).some(Boolean)) throw refusedPage(refuse("not found"));
  const decides = roles.nominator || roles.judge;
  const sight = await sightOf(read, contest.id, accountId);
  const refused = mayGrantWaiver({ ...sight, decides, isOneself: accountId === person.accountId });
  return {
    contestName: contest.name,
    back: paths.people(contest.slug),
    name: (await findAccount(read, accountId))?.name ?? "",
    refused: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, waiverForm);
  if (!form.ok) return form.answer;
  const outcome = await grantGithubWaiver(context, { accountId: asked.params.account ?? "", ...form.value });
  return answerForm(form, outcome, () => redirect(paths.people(contest.slug)));
}

export default function Waiver() {
  const { contestName, back, name, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: answer?.result });
  const no = answer?.refused ?? refused;
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title={`Let ${name} see entries without GitHub`}
        lead="Ties between judges and entries are found by their GitHub accounts. Without one nobody can look. How many waivers there are is shown to everyone."
      />
      {no ? <RefusalNote {...no} /> : null}
      <Form method="post" className="form" {...getFormProps(form)}>
        {answer && !no ? <FormErrors form={form} labels={{ reason: "Reason" }} /> : null}
        <TextArea field={fields.reason} label="Reason" description="It stays with the waiver." rows={3} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton busy="Granting the waiver">Grant the waiver</SubmitButton>
          <Link to={back}>Back to the people</Link>
        </div>
      </Form>
    </>
  );
}
