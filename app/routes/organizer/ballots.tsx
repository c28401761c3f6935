import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countOf, isRunOff, mayOpenBallot, undecidedTie } from "#app/contest/judging/ballot/ballots.ts";
import { decideTie } from "#app/contest/judging/ballot/decide-tie.ts";
import { decisionForm } from "#app/contest/judging/ballot/forms.ts";
import { ballotsOf, electorsOf, openingFactsOf, proposalsOf } from "#app/contest/judging/ballot/queries.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { titlesOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { CategoryBallots } from "#app/ui/board/category-ballots.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Ballots" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const proposals = await proposalsOf(read, contest.id);
  const categories = [];
  for (const category of await categoriesOf(read, contest.id)) {
    const facts = await openingFactsOf(read, contest.id, category);
    const { ties, candidates } = facts;
    const refused = mayOpenBallot(facts, now);
    // A category that marks decide has nothing to show here until there is a tie.
    if (category.decided === "marks" && ties.length === 0 && refused) continue;
    const ids = [...new Set([...ties.flatMap((tie) => tie.candidates), ...candidates].map(({ entryId }) => entryId))];
    const titles = await titlesOf(read, ids);
    const titleOf = (entryId: string) => titles.get(entryId) ?? "an entry that is out of the contest";
    const cast = await ballotsOf(
      read,
      ties.map(({ id }) => id),
    );
    const shown = [];
    for (const tie of ties) {
      const ofTie = cast.filter(({ tieId }) => tieId === tie.id);
      const electors = await electorsOf(read, contest.id, { decided: category.decided, candidates: tie.candidates });
      shown.push({
        id: tie.id,
        closedAt: tie.closedAt,
        runOff: isRunOff(ties, tie),
        undecided: undecidedTie(ties)?.id === tie.id,
        decidedReason: tie.decidedReason,
        winner: tie.winnerEntryId ? titleOf(tie.winnerEntryId) : null,
        candidates: tie.candidates.map(({ entryId }) => ({ entryId, title: titleOf(entryId) })),
        voted: ofTie.length,
        electors: electors.length,
        // Nobody sees a count before the close.
        counts:
          tie.closedAt === null
            ? null
            : countOf(tie.candidates, ofTie).map((each) => ({ ...each, title: titleOf(each.entryId) })),
      });
    }
    categories.push({
      ...{ id: category.id, slug: category.slug, name: category.name, decided: category.decided },
      refused: refused ? refusalText(refused.refusal) : null,
      waiting: candidates.map(({ entryId }) => titleOf(entryId)),
      proposals: proposals
        .filter(({ categoryId }) => categoryId === category.id)
        .map(({ id, title, name, reason }) => ({ id, title, name, reason })),
      ballots: shown,
    });
  }
  const page = paths.deskPage(contest.slug, "ballots");
  return { contest: { name: contest.name, zone: contest.zone }, now, mayWrite, page, categories };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, decisionForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "ballots");
  return answerForm(form, await decideTie(context, form.value), () => redirect(page));
}

export default function OrganizersBallots() {
  const { contest, now, mayWrite, page, categories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Ballots"
        lead="The categories that the panel decides by vote, and ties of marks. Ballots are secret; counts are shown once a ballot is closed."
      />
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {categories.map((category) => (
        <CategoryBallots
          key={category.id}
          {...category}
          answer={answer}
          zone={contest.zone}
          now={now}
          mayWrite={mayWrite}
          page={page}
        />
      ))}
    </>
  );
}
