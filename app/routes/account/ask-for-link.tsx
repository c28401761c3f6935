import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { askForSignInLink } from "#app/contest/account/ask-for-sign-in-link.ts";
import { signInLinkForm } from "#app/contest/account/forms.ts";
import { paths } from "#app/paths.ts";
import { MailedLinkForm } from "#app/ui/mailed-link-form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { safeReturn } from "#app/web/respond.ts";
import { standAsPortal } from "#app/web/sign-in.ts";

export const meta: MetaFunction = () => [{ title: "Sign in by mail" }];

/** Whoever opens this address, or loads it anew, finds the form where it stands. */
export function loader() {
  return null;
}

export async function action(asked: ActionFunctionArgs) {
  const { portal, context } = standAsPortal(asked);
  const form = await readForm(asked.request, signInLinkForm);
  if (!form.ok) return form.answer;
  const returnTo = safeReturn(form.value.returnTo);
  const { address } = form.value;
  const outcome = await askForSignInLink(context, { address, returnTo, secret: portal.secret });
  return answerForm(form, outcome, () => redirect(`${paths.signIn(returnTo)}&sent=yes`));
}

export default function AskForLink() {
  const result = useActionData<typeof action>()?.result;
  const kept = result?.initialValue?.returnTo;
  return (
    <>
      <PageHeading title="Sign in by mail" lead="We mail you a link that works once, for fifteen minutes." />
      <MailedLinkForm returnTo={typeof kept === "string" ? kept : "/"} result={result} />
    </>
  );
}
