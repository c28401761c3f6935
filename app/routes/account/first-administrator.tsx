import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayFollowLink } from "#app/contest/account/mailed-link.ts";
import { nameFirstAdministrator } from "#app/contest/account/name-first-administrator.ts";
import { findAdministratorLink, hasAdministrator } from "#app/contest/account/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "The first administrator" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, person, now } = await standAsPerson(asked);
  const { read } = portal.store;
  const link = await findAdministratorLink(read, asked.params.token ?? "");
  const isLate = link !== undefined && (await hasAdministrator(read));
  const refused = isLate ? refuse("portal has an administrator") : mayFollowLink(link, now);
  if (!refused) return data({ refused: null, name: person.name });
  const { status, ...words } = refusalText(refused.refusal);
  return data({ refused: words, name: person.name }, { status });
}

export async function action(asked: ActionFunctionArgs) {
  const { context } = await standAsPerson(asked);
  const outcome = await nameFirstAdministrator(context, { token: asked.params.token ?? "" });
  if (outcome.ok) return redirect(paths.administrator);
  const { status, ...refused } = refusalText(outcome.refusal);
  return data({ refused }, { status });
}

export default function FirstAdministrator() {
  const { refused, name } = useLoaderData<typeof loader>();
  const no = useActionData<typeof action>()?.refused ?? refused;
  return (
    <>
      <PageHeading
        title="The first administrator"
        lead={
          no
            ? undefined
            : `${name}, you become the administrator of this portal: you open contests and name organizers.`
        }
      />
      {no ? (
        <RefusalNote {...no} />
      ) : (
        <PostButton action="" kind="primary">
          Become the administrator
        </PostButton>
      )}
    </>
  );
}
