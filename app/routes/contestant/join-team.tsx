import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { type Refusal, refusalText, refuse } from "#app/contest/refusals.ts";
import { joinTeam } from "#app/contest/registration/join-team.ts";
import { findTeamInvitation, rolesOf } from "#app/contest/registration/queries.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { refusedPage } from "#app/web/respond.ts";
import { contestAt, standAs, standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Join a team" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await contestAt(asked);
  const { person } = await standAsPerson(asked);
  const found = await findTeamInvitation(portal.store.read, contest.id, asked.params.token ?? "");
  if (!found) throw refusedPage(refuse("not found"));
  const { contestant } = await rolesOf(portal.store.read, contest.id, person.accountId);
  return { contest: { name: contest.name, slug: contest.slug }, ...found, contestant };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "contestant");
  const outcome = await joinTeam(context, { token: asked.params.token ?? "" });
  if (outcome.ok) return redirect(paths.team(contest.slug));
  const { status, ...refused } = refusalText(outcome.refusal satisfies Refusal);
  return data({ refused }, { status });
}

export default function JoinTeam() {
  const { contest, teamName, invitedBy, contestant } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title={`Join ${teamName}`}
        lead={`${invitedBy} has invited you to the team “${teamName}”. A person is on one team of a contest only.`}
      />
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {contestant ? (
        <Form method="post">
          <SubmitButton busy="Joining">Join the team</SubmitButton>
        </Form>
      ) : (
        <div className="grid max-w-measure gap-4">
          <p>Each member accepts the rules for themselves. Do that first, then open this link again.</p>
          <p>
            <LinkButton to={paths.enter(contest.slug)} kind="primary">
              Read and accept the rules
            </LinkButton>
          </p>
        </div>
      )}
    </>
  );
}
