import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { publishForm } from "#app/contest/publication/forms.ts";
import { publishResults } from "#app/contest/publication/publish-results.ts";
import { concernedBy, hashOfResults } from "#app/contest/publication/queries.ts";
import { mayPublish } from "#app/contest/publication/readiness.ts";
import { dividedFinalists } from "#app/contest/publication/results.ts";
import { paths } from "#app/paths.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";
import { readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Publish the results" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal } = await standAs(asked, "organizer");
  const { read } = portal.store;
  const stand = await resultsStandOf(read, contest.id);
  const refused = mayPublish(stand);
  if (refused) throw refusedPage(refused);
  const { winners, others } = dividedFinalists(stand);
  return {
    contest: { slug: contest.slug, name: contest.name },
    seenHash: await hashOfResults(read, contest.id),
    categories: stand.categories.length,
    unawarded: stand.categories.filter(({ award }) => award?.entryId === null).length,
    winners: winners.length,
    others: others.length,
    mails: (await concernedBy(read, contest.id)).length,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest, portal } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, publishForm);
  if (!form.ok) throw form.answer;
  const outcome = await publishResults(context, form.value);
  if (!outcome.ok) throw refusedPage(outcome);
  await portal.seenEverywhere();
  return redirect(paths.winners(contest.slug));
}

const counted = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export default function PublicationConfirmation() {
  const { contest, seenHash, categories, unawarded, winners, others, mails } = useLoaderData<typeof loader>();
  const nobody = unawarded > 0 ? `, ${unawarded} of them without a winner` : "";
  return (
    <ConfirmPage
      title={`Publish the results of ${contest.name}?`}
      lead="Look at the list of winners once more before you do."
      consequences={[
        `${counted(categories, "category is", "categories are")} shown to everyone on the winners page${nobody}.`,
        `${counted(winners, "entry is", "entries are")} named winner, ${counted(others, "other finalist is", "other finalists are")} shown as not selected.`,
        `${counted(mails, "person gets", "people get")} a mail, as far as they have a confirmed address.`,
        "The results can be retracted with a reason, but nobody can make people forget them.",
      ]}
      action={paths.newPublication(contest.slug)}
      values={{ seenHash }}
      act="Publish the results"
      kind="primary"
      back={{ to: paths.publication(contest.slug), label: "Back without publishing" }}
    />
  );
}
