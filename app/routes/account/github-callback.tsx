import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ClosedRound, closeGithubRound } from "#app/contest/account/close-github-round.ts";
import type { GithubPerson } from "#app/contest/account/github-round.ts";
import { linkGithub } from "#app/contest/account/link-github.ts";
import { signInWithGithub } from "#app/contest/account/sign-in-with-github.ts";
import { done, type Outcome } from "#app/contest/outcome.ts";
import { type Refusal, refusalText, refuse } from "#app/contest/refusals.ts";
import { exchangeCode, readIdentity } from "#app/github/oauth.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import type { Portal } from "#app/web/portal.ts";
import { beginSession } from "#app/web/session.ts";
import { callbackOf, comingBack, forgetRound, standAsPortal } from "#app/web/sign-in.ts";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Back from GitHub" }];

/** Who came back, by GitHub's word. Their token serves these two requests and is dropped. */
async function personFrom(portal: Portal, code: string, round: ClosedRound): Promise<Outcome<GithubPerson>> {
  const { codeVerifier } = round;
  const exchange = await exchangeCode(portal.github, { code, codeVerifier, redirectUri: callbackOf(portal) });
  if (!exchange.ok && exchange.reason === "misconfigured") return refuse("github refuses this portal");
  if (!exchange.ok && exchange.reason === "expired") return refuse("sign-in round used");
  if (!exchange.ok) return refuse("github does not answer now");
  const identity = await readIdentity(portal.github, exchange.token, () => portal.receivedAt);
  return identity.ok ? done(identity.person) : refuse("github does not answer now");
}

async function notEntered(asked: LoaderFunctionArgs, refusal: Refusal, purpose: ClosedRound["purpose"]) {
  const { status, ...refused } = refusalText(refusal);
  const headers = { "Set-Cookie": await forgetRound(asked) };
  return data({ refused, purpose }, { status, headers });
}

async function onward(asked: LoaderFunctionArgs, to: string, session?: string) {
  const headers = new Headers({ "Set-Cookie": await forgetRound(asked) });
  if (session) headers.append("Set-Cookie", session);
  return redirect(to, { headers });
}

/** GitHub sends browsers here by a plain link, so this one address signs in by GET: once, for the browser that began it. */
export async function loader(asked: LoaderFunctionArgs) {
  const { portal, context } = standAsPortal(asked);
  const coming = await comingBack(asked);
  if (coming.came === "unasked") return notEntered(asked, refuse("sign-in round not known").refusal, "sign in");
  const round = await closeGithubRound(context, { state: coming.state });
  if (!round.ok) return notEntered(asked, round.refusal, "sign in");
  const { purpose, returnTo } = round.value;
  if (coming.came === "declined") return notEntered(asked, refuse("github was declined").refusal, purpose);
  const person = await personFrom(portal, coming.code, round.value);
  if (!person.ok) return notEntered(asked, person.refusal, purpose);
  if (purpose === "link") {
    const linked = await linkGithub((await standAsPerson(asked)).context, person.value);
    return linked.ok ? onward(asked, returnTo) : notEntered(asked, linked.refusal, purpose);
  }
  const entered = await signInWithGithub(context, person.value);
  if (!entered.ok) return notEntered(asked, entered.refusal, purpose);
  return onward(asked, returnTo, await beginSession(asked, entered.value.accountId));
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function GithubCallback() {
  const { refused, purpose } = useLoaderData<typeof loader>();
  const isLink = purpose === "link";
  return (
    <>
      <PageHeading title={isLink ? "GitHub was not linked" : "You are not signed in"} />
      <RefusalNote {...refused}>
        <p className="mt-3">
          <LinkButton to={isLink ? paths.account : paths.signIn()} kind="primary">
            {isLink ? "Back to your account" : "To the sign-in page"}
          </LinkButton>
        </p>
      </RefusalNote>
    </>
  );
}
