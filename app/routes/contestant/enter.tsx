import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { refusalText } from "#app/contest/refusals.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { acceptRulesForm } from "#app/contest/registration/forms.ts";
import { acceptanceOf, ownTeamOf, rolesOf } from "#app/contest/registration/queries.ts";
import { mayAccept } from "#app/contest/registration/team-rules.ts";
import { paths } from "#app/paths.ts";
import { renderMarkdown } from "#app/render/markdown.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { TickGroup } from "#app/ui/choices.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { contestAt, standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Enter the contest" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now } = await contestAt(asked);
  const { person } = await standAsPerson(asked);
  const { read } = portal.store;
  const { rules, affirmations, complete } = await acceptanceOf(read, contest.id, person.accountId);
  const roles = await rolesOf(read, contest.id, person.accountId);
  const statements = affirmations.map(({ id }) => id);
  const decides = roles.nominator || roles.judge || roles.organizer || roles.auditor;
  const refused = mayAccept(
    {
      windows: contest.windows,
      side: undefined,
      serves: decides,
      statements,
      ticked: statements,
      enteredBefore: roles.contestant,
    },
    now,
  );
  return {
    contest: { name: contest.name, slug: contest.slug, zone: contest.zone },
    rules: { id: rules.id, number: rules.number, title: rules.title, html: renderMarkdown(rules.text) },
    statements: affirmations.map(({ id, text, acceptedAt }) => ({ value: id, label: text, acceptedAt })),
    acceptedAt: complete ? Math.max(...affirmations.map(({ acceptedAt }) => acceptedAt ?? 0)) : null,
    onTeam: (await ownTeamOf(read, contest.id, person.accountId)) !== undefined,
    refused: complete || !refused ? null : refusalText(refused.refusal),
    now,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { contest } = await contestAt(asked);
  const { context } = await standAsPerson(asked);
  const form = await readForm(asked.request, acceptRulesForm);
  if (!form.ok) return form.answer;
  const outcome = await acceptRules(context, { contestId: contest.id, ...form.value });
  return answerForm(form, outcome, () => redirect(paths.team(contest.slug)));
}

function Affirmations() {
  const { rules, statements } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ ticked: string[] }>({ lastResult: answer?.result });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      <HiddenFields values={{ rulesVersionId: rules.id }} />
      <TickGroup
        field={fields.ticked}
        label="I affirm"
        description="Each statement is recorded with its text, the time, and your account. You speak for yourself; every member of a team does this."
        options={statements}
      />
      <FormErrors form={form} labels={{ ticked: "Statements" }} />
      <SubmitButton busy="Recording your acceptance">Accept the rules and enter</SubmitButton>
    </Form>
  );
}

export default function Enter() {
  const { contest, rules, acceptedAt, onTeam, refused, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Enter the contest"
        lead="Read the rules, tick each statement, and you are in. Then form a team, alone if you like."
      />
      {refused ? <RefusalNote {...refused} /> : null}
      {acceptedAt ? (
        <Notice tone="good" title={`You have accepted version ${rules.number} of the rules`}>
          <p>
            Recorded on <Instant at={acceptedAt} zone={contest.zone} now={now} />.
          </p>
          <p className="mt-3">
            <LinkButton to={onTeam ? paths.ownEntry(contest.slug) : paths.team(contest.slug)} kind="primary">
              {onTeam ? "Go to your entry" : "Form or join a team"}
            </LinkButton>
          </p>
        </Notice>
      ) : null}
      <Section title={`${rules.title}, version ${rules.number}`} id="rules">
        <Prose html={rules.html} />
      </Section>
      {acceptedAt || refused ? null : (
        <Section title="Your acceptance" id="acceptance">
          <Affirmations />
        </Section>
      )}
    </>
  );
}
