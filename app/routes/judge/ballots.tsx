import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { castBallot } from "#app/contest/judging/ballot/cast-ballot.ts";
import { ballotForm } from "#app/contest/judging/ballot/forms.ts";
import { paths } from "#app/paths.ts";
import { JudgesBallot } from "#app/ui/board/judges-ballot.tsx";
import { VoteProposals } from "#app/ui/board/vote-proposals.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { ballotsForJudge, proposalsForJudge } from "#app/web/ballot-pages.ts";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Ballots" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  const { read } = portal.store;
  const { finalists, categories } = await proposalsForJudge(read, context.by, now);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    desk: paths.judging(contest.slug),
    ballots: await ballotsForJudge(read, context.by),
    finalists,
    byVote: categories,
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
