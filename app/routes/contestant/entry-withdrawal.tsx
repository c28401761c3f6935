import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawEntry } from "#app/contest/submission/withdraw-entry.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { formatClosing } from "#app/ui/time.ts";
import { ownEntryAt } from "#app/web/own-entry.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Withdraw the entry" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { page } = await ownEntryAt(asked);
  const { contest, draft, teamName, versions } = page;
  return { contest, teamName, title: draft.content.title || "your entry", versions: versions.length };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "contestant");
  const outcome = await withdrawEntry(context);
  if (!outcome.ok) throw refusedPage(outcome);
  return redirect(paths.ownEntry(contest.slug));
}

export default function EntryWithdrawal() {
  const { contest, teamName, title, versions } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`Withdraw “${title}” from ${contest.name}?`}
      consequences={[
        `The entry of ${teamName} is not judged and disappears from public pages.`,
        versions === 1
          ? "Its one version and the receipt stay with you."
          : `Its ${versions} versions and their receipts stay with you.`,
        "Every member of the team gets a mail.",
        `Until ${formatClosing(contest.closesAt, contest.zone)} you can undo this; after that you cannot.`,
      ]}
      action={paths.withdrawal(contest.slug)}
      act="Withdraw the entry"
      back={{ to: paths.ownEntry(contest.slug), label: "Keep it entered" }}
    />
  );
}
