import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAccount } from "#app/contest/account/queries.ts";
import { acceptInvitation } from "#app/contest/account/roles/accept-invitation.ts";
import { mayAcceptInvitation, mayAnswerInvitation } from "#app/contest/account/roles/invitation.ts";
import { acceptanceFactsOf, findInvitation } from "#app/contest/account/roles/queries.ts";
import { roleInWords } from "#app/contest/account/roles/wording.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { findContestById } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { portalOf } from "#app/web/portal.ts";
import { refusedPage } from "#app/web/respond.ts";
import { signedInOf } from "#app/web/session.ts";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "An invitation" }];

/** What the role brings with it, for somebody who reads of it for the first time. */
const DUTIES = {
  organizer: "You see every entry and run the contest with the others who organize it.",
  auditor: "You read what an organizer may read, when they may, and change nothing.",
  nominator:
    "You review entries and nominate them for categories. Link GitHub first, so that ties to entries are found.",
  judge: "You score the finalists that you are given. Link GitHub first, so that ties to entries are found.",
};

export async function loader(asked: LoaderFunctionArgs) {
  const { store, receivedAt: now } = portalOf(asked);
  const invited = await findInvitation(store.read, { token: asked.params.token ?? "" });
  const contest = invited && (await findContestById(store.read, invited.contestId));
  if (!invited || !contest) throw refusedPage(refuse("not found"));
  const person = await signedInOf(asked);
  const refused = person
    ? mayAcceptInvitation(await acceptanceFactsOf(store.read, invited, person.accountId), now)
    : mayAnswerInvitation(invited, now);
  return {
    now,
    id: invited.id,
    here: new URL(asked.request.url).pathname.replace(/\.data$/, ""),
    role: invited.role,
    kind: invited.kind,
    expiresAt: invited.expiresAt,
    contest: { name: contest.name, slug: contest.slug, zone: contest.zone },
    invitedBy: invited.invitedBy ? ((await findAccount(store.read, invited.invitedBy))?.name ?? null) : null,
    signedIn: person !== null,
    refused: refused ? refusalText(refused.refusal) : null,
    mayDecline: person !== null && (!refused || refused.refusal.code === "contestant of this contest"),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context } = await standAsPerson(asked);
  const outcome = await acceptInvitation(context, { token: asked.params.token ?? "" });
  if (outcome.ok) return redirect(`${paths.account}#roles`);
  const { status, ...refused } = refusalText(outcome.refusal);
  return data({ refused }, { status });
}

function Answer() {
  const { id, here, signedIn, refused, mayDecline } = useLoaderData<typeof loader>();
  if (!refused && !signedIn) {
    return (
      <LinkButton to={paths.signIn(here)} kind="primary">
        Sign in to accept
      </LinkButton>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      {refused ? null : (
        <PostButton action="" kind="primary">
          Accept the invitation
        </PostButton>
      )}
      {mayDecline ? <PostButton action={paths.declinedInvitation(id)}>Decline</PostButton> : null}
    </div>
  );
}

export default function Invitation() {
  const { now, role, kind, expiresAt, contest, invitedBy, refused } = useLoaderData<typeof loader>();
  const no = useActionData<typeof action>()?.refused ?? refused;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title={`You are invited to be ${roleInWords(role, kind)}`}
        lead={`${invitedBy ?? "The organizers"} ${invitedBy ? "asks" : "ask"} you. ${DUTIES[role]}`}
      />
      {no ? <RefusalNote {...no} /> : null}
      <p className="my-6 text-muted">
        The invitation is open until <Instant at={expiresAt} zone={contest.zone} now={now} />.
      </p>
      <Answer />
    </>
  );
}
