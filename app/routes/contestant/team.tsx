import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refusalText } from "#app/contest/refusals.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { formTeamForm } from "#app/contest/registration/forms.ts";
import {
  acceptanceOf,
  acceptedBy,
  membersOf,
  openTeamInvitationsOf,
  ownTeamOf,
} from "#app/contest/registration/queries.ts";
import { mayFormTeam, mayLead } from "#app/contest/registration/team-rules.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { FormTeam } from "#app/ui/form-team.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { TeamRoster } from "#app/ui/team-roster.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { teamLink } from "#app/web/links.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your team" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, person, now } = await standAs(asked, "contestant");
  const { read } = portal.store;
  const own = await ownTeamOf(read, contest.id, person.accountId);
  const basis = { contest: { name: contest.name, slug: contest.slug, zone: contest.zone }, now, you: person.accountId };
  if (!own) {
    const accepted = (await acceptanceOf(read, contest.id, person.accountId)).complete;
    const refused = mayFormTeam({ windows: contest.windows, accepted, team: undefined }, now);
    return { ...basis, own: null, refused: refused ? refusalText(refused.refusal) : null };
  }
  const members = await membersOf(read, own.teamId);
  const accepted = await acceptedBy(
    read,
    contest.id,
    members.map(({ accountId }) => accountId),
  );
  const refused = mayLead({ windows: contest.windows, team: own }, now);
  const invitations = (await openTeamInvitationsOf(read, own.teamId)).filter(({ expiresAt }) => now < expiresAt);
  return {
    ...basis,
    own,
    refused: null,
    locked: refused ? refusalText(refused.refusal) : null,
    maximum: (await contestFileOf(read, contest.id)).team.maximum,
    members: members.map((member) => ({ ...member, accepted: accepted.has(member.accountId) })),
    invitations: invitations.map(({ id, login, expiresAt }) => ({
      id,
      login,
      expiresAt,
      // Only the leader holds the links; the token is made anew from the row each time.
      link: own.leads ? teamLink(portal, contest.slug, id) : null,
    })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, formTeamForm);
  if (!form.ok) return form.answer;
  return answerForm(form, await formTeam(context, form.value), () => redirect(paths.team(contest.slug)));
}

export default function Team() {
  const team = useLoaderData<typeof loader>();
  const { slug, name } = team.contest;
  if (!team.own) {
    return (
      <>
        <PageHeading
          eyebrow={name}
          title="Form a team"
          lead="A team of one is fine. You can invite others until submission closes. If somebody sent you a team's link, open that instead."
        />
        {team.refused ? <RefusalNote {...team.refused} /> : <FormTeam />}
      </>
    );
  }
  return (
    <>
      <PageHeading
        eyebrow={name}
        title={team.own.teamName}
        lead={`A team has one leader and at most ${team.maximum} members. Each member accepts the rules for themselves.`}
        actions={
          <LinkButton to={paths.ownEntry(slug)} kind="primary">
            Go to your entry
          </LinkButton>
        }
      />
      <TeamRoster {...team} own={team.own} />
    </>
  );
}
