import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deviceInWords } from "#app/contest/account/device.ts";
import { rolesEverywhere } from "#app/contest/account/people/queries.ts";
import { addressesOf, findAccount, sessionsOf } from "#app/contest/account/queries.ts";
import { mayAcceptInvitation } from "#app/contest/account/roles/invitation.ts";
import { acceptanceFactsOf, findInvitation, openInvitationsFor } from "#app/contest/account/roles/queries.ts";
import { roleInWords } from "#app/contest/account/roles/wording.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { OwnInvitations } from "#app/ui/own-invitations.tsx";
import { OwnSessions } from "#app/ui/own-sessions.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your account" }];

type Standing = Awaited<ReturnType<typeof standAsPerson>>;

async function invitationsFor({ portal, person, now }: Standing) {
  const { read } = portal.store;
  const open = await openInvitationsFor(read, person.accountId, now);
  return Promise.all(
    open.map(async (one) => {
      const row = await findInvitation(read, { invitationId: one.id });
      const refused = row && mayAcceptInvitation(await acceptanceFactsOf(read, row, person.accountId), now);
      return { ...one, refused: refused ? refusalText(refused.refusal) : null };
    }),
  );
}

export async function loader(asked: LoaderFunctionArgs) {
  const standing = await standAsPerson(asked);
  const { portal, person, now } = standing;
  const { read } = portal.store;
  const account = await findAccount(read, person.accountId);
  const sessions = await sessionsOf(read, person.accountId, { sessionId: person.sessionId, now });
  return {
    now,
    name: person.name,
    login: account?.githubId ? person.login : null,
    webUrl: portal.github.webUrl,
    addresses: (await addressesOf(read, person.accountId)).map(({ address, confirmedAt }) => ({
      address,
      confirmed: confirmedAt !== null,
    })),
    roles: await rolesEverywhere(read, person.accountId),
    invitations: await invitationsFor(standing),
    sessions: sessions.map((session) => ({ ...session, device: deviceInWords(session.device) })),
  };
}

function GitHubPart() {
  const { login, webUrl } = useLoaderData<typeof loader>();
  if (login) {
    return (
      <p>
        Linked to <a href={`${webUrl}/${login}`}>{login}</a>. Your name comes from there, anew at each sign-in.
      </p>
    );
  }
  return (
    <div className="grid justify-items-start gap-4">
      <p className="max-w-measure">
        Not linked. Contestants need GitHub, and nominators and judges link it before they see an entry.
      </p>
      <PostButton action={paths.linkGithub} kind="primary" reload>
        Link GitHub
      </PostButton>
    </div>
  );
}

export default function Account() {
  const { now, name, addresses, roles, invitations, sessions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading eyebrow="Your account" title={name} />
      {invitations.length > 0 ? (
        <Section title="Invitations" id="invitations">
          <OwnInvitations invitations={invitations} now={now} />
        </Section>
      ) : null}
      <Section title="Roles" id="roles">
        {roles.length === 0 ? <p>None yet. Enter a contest, or accept an invitation.</p> : null}
        <ul>
          {roles.map((one) => (
            <li key={`${one.slug} ${one.role}`} className="border-b border-line py-3">
              <Link to={paths.contest(one.slug)}>{one.contestName}</Link>: {roleInWords(one.role)}
              {one.team ? `, on the team “${one.team}”` : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="GitHub" id="github">
        <GitHubPart />
      </Section>
      <Section
        title="Addresses"
        id="addresses"
        actions={
          <LinkButton to={paths.addresses} small>
            Add or confirm an address
          </LinkButton>
        }
      >
        {addresses.length === 0 ? <p>None yet. Without one you get no receipts by mail.</p> : null}
        <ul>
          {addresses.map((one) => (
            <li key={one.address} className="border-b border-line py-3 break-all">
              {one.address} <span className="text-muted">({one.confirmed ? "confirmed" : "not confirmed yet"})</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="Your data"
        id="data"
        lead="Everything that this portal keeps about you, as one file to take away."
      >
        <LinkButton to={paths.ownRecord} reload>
          Download your data
        </LinkButton>
      </Section>
      <Section title="Signed in" id="sessions">
        <OwnSessions sessions={sessions} now={now} />
      </Section>
    </>
  );
}
