import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { MailedLinkForm } from "#app/ui/mailed-link-form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { portalOf } from "#app/web/portal.ts";
import { signedInOf } from "#app/web/session.ts";
import { returnAsked } from "#app/web/sign-in.ts";

export const meta: MetaFunction = () => [{ title: "Sign in" }];

export async function loader(asked: LoaderFunctionArgs) {
  const returnTo = returnAsked(asked);
  if (await signedInOf(asked)) throw redirect(returnTo);
  const sent = new URL(asked.request.url).searchParams.has("sent");
  return { returnTo, sent, demo: portalOf(asked).configuration.demo };
}

export default function SignIn() {
  const { returnTo, sent, demo } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title="Sign in" lead="To enter a contest, to nominate, to judge, or to organize." />
      {sent ? (
        <Notice tone="good" title="Look into your mailbox" live>
          If the address is known here, a link is on its way to it. It works once, for fifteen minutes. No more than
          five are sent to one address in an hour.
        </Notice>
      ) : null}
      <Section
        title="With GitHub"
        lead="Contestants come this way. We read your public profile and your mail address, and keep no access to your account."
      >
        {demo ? (
          <p className="mb-4 max-w-measure">
            This is a demo: on the next page, which stands in for GitHub, choose who you want to be.
          </p>
        ) : null}
        <PostButton action={paths.signInGithub} values={{ returnTo }} kind="primary" reload>
          Sign in with GitHub
        </PostButton>
      </Section>
      <Section
        title="With a link by mail"
        lead="For judges, nominators, organizers and auditors, and for everyone who has confirmed an address."
      >
        <MailedLinkForm returnTo={returnTo} />
      </Section>
    </>
  );
}
