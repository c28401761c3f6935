import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/contest/refusals.ts";
import type { DraftContent } from "#app/contest/submission/draft.ts";
import { submissionForm } from "#app/contest/submission/forms.ts";
import type { NamedPullRequest } from "#app/contest/submission/handed-in.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { parseAddress } from "#app/github/address.ts";
import { paths } from "#app/paths.ts";
import { EntryDesk } from "#app/ui/entry-desk.tsx";
import type { EntryAnswer } from "#app/ui/entry-form.tsx";
import { answerForm, readForm, refusedForm } from "#app/web/form.ts";
import { ownEntryAt } from "#app/web/own-entry.ts";
import type { Portal } from "#app/web/portal.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your entry" }];

export function loader(asked: LoaderFunctionArgs) {
  return ownEntryAt(asked);
}

/** The pull requests by name, or what is wrong with the addresses that name none. */
function namedIn(pullRequests: DraftContent["pullRequests"], { webUrl, source }: Portal["github"]) {
  // In the demo addresses of github.com count too, because people copy what they know.
  const webUrls = source === "stand-in" ? [webUrl, "https://github.com"] : [webUrl];
  const named: NamedPullRequest[] = [];
  const unread: string[] = [];
  for (const { url, kind } of pullRequests) {
    const read = parseAddress(url, webUrls);
    if (!read.ok) unread.push(`“${url}”: ${read.reason.replace(/\.$/, "")}`);
    else if (read.address.kind === "repository") unread.push(`“${url}” is a repository; add /pull/ and the number`);
    else named.push({ baseFullName: `${read.address.owner}/${read.address.name}`, number: read.address.number, kind });
  }
  return { named, unread };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "contestant");
  const form = await readForm(asked.request, submissionForm);
  if (!form.ok) return form.answer;
  const { named, unread } = namedIn(form.value.content.pullRequests, portal.github);
  if (unread.length > 0) return refusedForm(form, refuse("address cannot be read", { what: unread }).refusal);
  const outcome = await submitEntry(context, { ...form.value, pullRequests: named });
  return answerForm(form, outcome, ({ number }) => redirect(paths.receipt(contest.slug, number)));
}

export default function EntrySubmissions() {
  const answer = useActionData<EntryAnswer>();
  return <EntryDesk {...useLoaderData<typeof loader>()} answer={answer} />;
}
