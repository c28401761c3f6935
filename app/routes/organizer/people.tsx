import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { peopleOf, unacceptedInvitationsOf } from "#app/contest/account/people/queries.ts";
import { invitePersonForm } from "#app/contest/account/roles/forms.ts";
import { invitePerson } from "#app/contest/account/roles/invite-person.ts";
import { panelOf } from "#app/contest/account/roles/queries.ts";
import { refuse } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { InvitePersonForm } from "#app/ui/invite-person-form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { InvitationsTable, PeopleTable } from "#app/ui/people-tables.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm, refusedForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "People" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const { slug, name, zone } = contest;
  const { allowed, sitting } = await panelOf(read, contest.id);
  return {
    place: { slug, zone, now, mayWrite },
    contestName: name,
    sent: new URL(asked.request.url).searchParams.has("sent"),
    panel: { allowed: allowed.maximum, sitting: sitting.sponsor + sitting.independent },
    people: await peopleOf(read, contest.id),
    invitations: await unacceptedInvitationsOf(read, contest.id, now),
    categories: (await categoriesOf(read, contest.id)).map((row) => ({ slug: row.slug, name: row.name })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { portal, context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, invitePersonForm);
  if (!form.ok) return form.answer;
  const { login } = form.value;
  // Where GitHub is silent the login must do; it counts only until an account with a numeric id takes the invitation up.
  const found = login ? await portal.askGitHub.person(login) : undefined;
  if (login && found?.answer === "missing") return refusedForm(form, refuse("login not on GitHub", { login }).refusal);
  const known = found?.answer === "found" ? { login: found.login, githubId: found.githubId } : {};
  const outcome = await invitePerson(context, { ...form.value, ...known, secret: portal.secret });
  return answerForm(form, outcome, () => redirect(`${paths.people(contest.slug)}?sent=yes`));
}

const GROUPS = [
  { role: "organizer", title: "Organizers" },
  { role: "nominator", title: "Nominating committee" },
  { role: "judge", title: "Panel of judges" },
  { role: "auditor", title: "Auditors" },
] as const;

export default function People() {
  const { place, contestName, sent, panel, people, invitations, categories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title="People"
        lead="Who organizes, nominates, judges and audits, and who is invited to."
      />
      {sent ? (
        <Notice tone="good" title="The invitation was made" live>
          It is bound to the address or the GitHub account you gave, and good for thirty days.
        </Notice>
      ) : null}
      {GROUPS.map(({ role, title }) => (
        <Section
          key={role}
          title={title}
          id={role}
          lead={role === "judge" ? `${panel.sitting} of at most ${panel.allowed} judges.` : undefined}
        >
          <PeopleTable {...place} label={title} role={role} people={people.filter((person) => person.role === role)} />
        </Section>
      ))}
      <Section title="Invitations" id="invitations" lead="Those that nobody has accepted.">
        <InvitationsTable {...place} invitations={invitations} />
      </Section>
      {place.mayWrite ? (
        <Section title="Invite a person" id="invite">
          <InvitePersonForm categories={categories} answer={answer} />
        </Section>
      ) : null}
    </>
  );
}
