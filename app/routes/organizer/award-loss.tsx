import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actsIn } from "#app/contest/awards/acts.ts";
import { replaceAwardForm } from "#app/contest/awards/forms.ts";
import { nextInLine } from "#app/contest/awards/line.ts";
import { resultsStandOf } from "#app/contest/awards/queries.ts";
import { replaceAward } from "#app/contest/awards/replace-award.ts";
import { mayReplace } from "#app/contest/awards/replacement.ts";
import { finalistIn, LOSSES } from "#app/contest/awards/stand.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { ReasonPage } from "#app/ui/reason-page.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { refusedPage } from "#app/web/respond.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Record a lost award" }];

const LABELS = {
  declined: "The team declined",
  lapsed: "The team did not answer in time",
  forfeited: "The team forfeits the award",
  "failed verification": "A check of the entry or the team failed",
} as const;

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, person } = await standAs(asked, "organizer");
  const stand = await resultsStandOf(portal.store.read, contest.id);
  const category = stand.categories.find(({ slug }) => slug === asked.params.category);
  const award = category?.award;
  if (!category || !award) throw refusedPage(refuse("not found"));
  const acts = actsIn(stand, category, { accountId: person.accountId, documents: [], now });
  const refused = acts.award?.replace;
  const options = LOSSES.map((how) => {
    const no = mayReplace(stand, award, how, now);
    const description = no && refusalText(no.refusal).reason;
    return { value: how, label: LABELS[how], disabled: no !== undefined, ...(description && { description }) };
  });
  const next = nextInLine(stand, category);
  return {
    contestName: contest.name,
    category: category.name,
    awardId: award.id,
    winner: finalistIn(stand, award.entryId)?.title ?? "nobody",
    next: next ? (finalistIn(stand, next.entryId)?.title ?? null) : null,
    options,
    back: paths.award(contest.slug, category.slug),
    closed: refused ? refusalText(refused.refusal) : null,
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, replaceAwardForm);
  if (!form.ok) return form.answer;
  const back = paths.award(contest.slug, asked.params.category ?? "");
  return answerForm(form, await replaceAward(context, form.value), () => redirect(back));
}

export default function AwardLoss() {
  const { contestName, category, awardId, winner, next, options, back, closed } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      eyebrow={contestName}
      title={`${winner} loses the award in ${category}?`}
      lead="Only a person decides this. It cannot be undone."
      consequences={[
        next
          ? `${next} is next in line and is proposed in its place.`
          : "Nobody is alone next in line; the category is open again.",
        "The lost award is kept with your reason.",
        "A team that was notified is told by mail, unless it declined itself.",
      ]}
      answer={useActionData<typeof action>()}
      closed={closed}
      values={{ awardId }}
      choice={{ label: "How it was lost", options }}
      description="The team reads it in the mail."
      act="Record the loss"
      back={{ to: back, label: "Back to the award" }}
    />
  );
}
