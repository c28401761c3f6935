import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayFollowLink } from "#app/contest/account/mailed-link.ts";
import { findMailedLink } from "#app/contest/account/queries.ts";
import { signInByLink } from "#app/contest/account/sign-in-by-link.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { safeReturn } from "#app/web/respond.ts";
import { beginSession } from "#app/web/session.ts";
import { standAsPortal } from "#app/web/sign-in.ts";

export const meta: MetaFunction = () => [{ title: "Sign in by mail" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, now } = standAsPortal(asked);
  const link = await findMailedLink(portal.store.read, "sign in", asked.params.token ?? "");
  const refused = mayFollowLink(link, now);
  if (!refused) return data({ refused: null, address: link?.address ?? "" });
  const { status, ...words } = refusalText(refused.refusal);
  return data({ refused: words, address: "" }, { status });
}

export async function action(asked: ActionFunctionArgs) {
  const { context } = standAsPortal(asked);
  const entered = await signInByLink(context, { token: asked.params.token ?? "" });
  if (!entered.ok) {
    const { status, ...refused } = refusalText(entered.refusal);
    return data({ refused }, { status });
  }
  const headers = { "Set-Cookie": await beginSession(asked, entered.value.accountId) };
  return redirect(safeReturn(entered.value.returnTo), { headers });
}

export default function SignInByLink() {
  const { refused, address } = useLoaderData<typeof loader>();
  const no = useActionData<typeof action>()?.refused ?? refused;
  return (
    <>
      <PageHeading title="Sign in by mail" lead={no ? undefined : `You sign in as ${address}.`} />
      {no ? (
        <RefusalNote {...no}>
          <p className="mt-3">
            <LinkButton to={paths.signIn()}>To the sign-in page</LinkButton>
          </p>
        </RefusalNote>
      ) : (
        <PostButton action="" kind="primary" reload>
          Sign in
        </PostButton>
      )}
    </>
  );
}
