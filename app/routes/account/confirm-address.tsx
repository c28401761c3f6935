import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmAddress } from "#app/contest/account/confirm-address.ts";
import { mayFollowLink } from "#app/contest/account/mailed-link.ts";
import { findMailedLink } from "#app/contest/account/queries.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Confirm your address" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, person, now } = await standAsPerson(asked);
  const link = await findMailedLink(portal.store.read, "confirm address", asked.params.token ?? "");
  const isOwn = link === undefined || link.accountId === person.accountId;
  const refused = isOwn ? mayFollowLink(link, now) : refuse("link for another account");
  if (!refused) return data({ refused: null, address: link?.address ?? "", name: person.name });
  const { status, ...words } = refusalText(refused.refusal);
  return data({ refused: words, address: "", name: person.name }, { status });
}

export async function action(asked: ActionFunctionArgs) {
  const { context } = await standAsPerson(asked);
  const outcome = await confirmAddress(context, { token: asked.params.token ?? "" });
  if (outcome.ok) return redirect(paths.addresses);
  const { status, ...refused } = refusalText(outcome.refusal);
  return data({ refused }, { status });
}

export default function ConfirmAddress() {
  const { refused, address, name } = useLoaderData<typeof loader>();
  const no = useActionData<typeof action>()?.refused ?? refused;
  return (
    <>
      <PageHeading
        title="Confirm your address"
        lead={no ? undefined : `You confirm that ${address} is yours, for the account ${name}.`}
      />
      {no ? (
        <RefusalNote {...no}>
          <p className="mt-3">
            <LinkButton to={paths.addresses}>To your addresses</LinkButton>
          </p>
        </RefusalNote>
      ) : (
        <PostButton action="" kind="primary">
          Confirm the address
        </PostButton>
      )}
    </>
  );
}
