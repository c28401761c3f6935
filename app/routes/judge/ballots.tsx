import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { countOf } from "#app/contest/judging/ballot/ballots.ts";
import { castBallot } from "#app/contest/judging/ballot/cast-ballot.ts";
import { ballotForm } from "#app/contest/judging/ballot/forms.ts";
import { refuseProposal } from "#app/contest/judging/ballot/proposing.ts";
import { ballotsOf, electorsOf, finalistsFor, proposalsOf, tiesOf } from "#app/contest/judging/ballot/queries.ts";
import { stageFactsOf } from "#app/contest/judging/queries.ts";
import { refuseStage } from "#app/contest/judging/review.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { titlesOf } from "#app/contest/submission/queries.ts";
import { paths } from "#app/paths.ts";
import { JudgesBallot } from "#app/ui/board/judges-ballot.tsx";
import { VoteProposals } from "#app/ui/board/vote-proposals.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Ballots" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  const { read } = portal.store;
  const { accountId } = context.by;
  const categories = await categoriesOf(read, contest.id);
  const ties = await tiesOf(read, contest.id);
  const finalists = await finalistsFor(read, context.by);
  const visible = new Set(finalists.map(({ entryId }) => entryId));
  const proposals = (await proposalsOf(read, contest.id)).filter(({ entryId }) => visible.has(entryId));
  const cast = await ballotsOf(
    read,
    ties.map(({ id }) => id),
  );
  const titles = await titlesOf(read, [...visible]);
  const shown = [];
  for (const { id, categoryId, candidates, closedAt, winnerEntryId } of ties) {
    const category = categories.find((each) => each.id === categoryId);
    const electors = category ? await electorsOf(read, contest.id, { decided: category.decided, candidates }) : [];
    if (!category || !electors.some((elector) => elector.accountId === accountId)) continue;
    const ofTie = cast.filter(({ tieId }) => tieId === id);
    const named = (entryId: string) => ({
      entryId,
      title: titles.get(entryId) ?? "an entry that is out of the contest",
    });
    shown.push({
      id,
      category: category.name,
      closedAt,
      candidates: candidates.map(({ entryId }) => named(entryId)),
      own: ofTie.find((each) => each.accountId === accountId)?.entryId ?? null,
      // Nobody sees a count before the close.
      counts:
        closedAt === null ? null : countOf(candidates, ofTie).map((each) => ({ ...named(each.entryId), ...each })),
      winner: winnerEntryId ? named(winnerEntryId).title : null,
    });
  }
  const outside = refuseStage(await stageFactsOf(read, contest.id, "judging"), now);
  const byVote = categories.filter(({ decided }) => decided === "vote");
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    desk: paths.judging(contest.slug),
    ballots: shown,
    finalists,
    byVote: byVote.map(({ id, slug, name, decided }) => {
      const ofCategory = ties.filter(({ categoryId }) => categoryId === id);
      const refused = outside ?? refuseProposal({ decided }, ofCategory);
      const own = proposals.filter(({ categoryId }) => categoryId === id);
      return {
        ...{ id, slug, name },
        closed: refused ? refusalText(refused.refusal) : null,
        proposals: own.map((each) => ({
          id: each.id,
          title: each.title,
          reason: each.reason,
          mine: each.accountId === accountId,
        })),
      };
    }),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "judge");
  const form = await readForm(asked.request, ballotForm);
  if (!form.ok) return form.answer;
  const page = `${paths.judging(contest.slug)}/ballots`;
  return answerForm(form, await castBallot(context, form.value), () => redirect(page));
}

export default function JudgesBallots() {
  const { contest, now, desk, ballots, finalists, byVote } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Ballots"
        lead="Each elector has one ballot. It is secret, and nobody sees a count before the ballot is closed."
        actions={<Link to={desk}>Back to your desk</Link>}
      />
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {ballots.map((ballot) => (
        <JudgesBallot key={ballot.id} {...ballot} zone={contest.zone} now={now} />
      ))}
      {ballots.length === 0 ? (
        <EmptyState title="Ballots in which you vote will stand here">None is open now.</EmptyState>
      ) : null}
      {byVote.map((category) => (
        <VoteProposals key={category.id} {...category} finalists={finalists} page={`${desk}/ballots`} />
      ))}
    </>
  );
}
