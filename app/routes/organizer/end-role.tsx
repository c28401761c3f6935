import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findServing, servingCount } from "#app/contest/account/people/queries.ts";
import { findAccount } from "#app/contest/account/queries.ts";
import { endRole } from "#app/contest/account/roles/end-role.ts";
import { mayEndRole } from "#app/contest/account/roles/role-end.ts";
import { roleInWords } from "#app/contest/account/roles/wording.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { INVITED_ROLES } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "End a role" }];

function namedIn(params: Record<string, string | undefined>) {
  const role = INVITED_ROLES.find((word) => word === params.role);
  if (!role) throw refusedPage(refuse("not found"));
  return { role, servingId: params.serving ?? "" };
}

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const { role, servingId } = namedIn(asked.params);
  const serving = await findServing(read, role, servingId);
  if (serving?.contestId !== contest.id) throw refusedPage(refuse("not found"));
  const count = await servingCount(read, role, contest.id);
  const refused = mayEndRole({ role, endedAt: serving.endedAt, serving: count });
  return {
    role,
    contestName: contest.name,
    back: paths.people(contest.slug),
    name: (await findAccount(read, serving.accountId))?.name ?? "",
    refused: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const outcome = await endRole(context, namedIn(asked.params));
  if (outcome.ok) return redirect(paths.people(contest.slug));
  const { status, ...refused } = refusalText(outcome.refusal);
  return data({ refused }, { status });
}

export default function EndRole() {
  const { role, contestName, back, name, refused } = useLoaderData<typeof loader>();
  const no = useActionData<typeof action>()?.refused ?? refused;
  if (no) {
    return (
      <>
        <PageHeading eyebrow={contestName} title={`End the role of ${name}`} />
        <RefusalNote {...no}>
          <p className="mt-3">
            <LinkButton to={back}>Back to the people</LinkButton>
          </p>
        </RefusalNote>
      </>
    );
  }
  return (
    <ConfirmPage
      title={`End the role of ${name}?`}
      lead={`${name} is then no longer ${roleInWords(role)} of ${contestName}.`}
      consequences={[
        "From the next page on they see what everybody sees.",
        "What they did, such as reviews and nominations, stays.",
        "They can be invited again. They cannot enter this contest.",
      ]}
      action=""
      act="End the role"
      back={{ to: back, label: "Back to the people" }}
    />
  );
}
