import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { nextTask, progressOf } from "#app/contest/judging/desk/progress.ts";
import { deskOf } from "#app/contest/judging/desk/queries.ts";
import { seesEntries, stageFactsOf } from "#app/contest/judging/queries.ts";
import { refuseStage } from "#app/contest/judging/review.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import { paths } from "#app/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { DeskTable } from "#app/ui/review/desk-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Judge's desk" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  const { read } = portal.store;
  const facts = await stageFactsOf(read, contest.id, "judging");
  const sees = await seesEntries(read, contest.id, context.by.accountId);
  const refused = sees ? refuseStage(facts, now) : refuse("link GitHub to see entries");
  const rows = await deskOf(read, context.by);
  const next = nextTask(rows);
  return {
    contest: { name: contest.name, slug: contest.slug, zone: contest.zone },
    now,
    window: facts.window,
    refused: refused ? refusalText(refused.refusal) : null,
    rows: rows.map((row) => ({ ...row, path: paths.judgingEntry(contest.slug, row.code) })),
    progress: progressOf(rows),
    next: next && !refused ? paths.judgingEntry(contest.slug, next.code) : null,
  };
}

export default function JudgesDesk() {
  const { contest, now, window, refused, rows, progress, next } = useLoaderData<typeof loader>();
  const desk = paths.judging(contest.slug);
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Judge's desk"
        lead={
          <>
            Reviews can be written until <Instant at={window.closesAt} zone={contest.zone} now={now} closing />.
          </>
        }
        actions={
          <>
            {next ? (
              <LinkButton to={next} kind="primary">
                Continue
              </LinkButton>
            ) : null}
            <Progress {...progress} label="reviews" />
          </>
        }
      />
      {refused ? <RefusalNote {...refused} /> : null}
      {!refused && !next && rows.length > 0 ? (
        <p>You have submitted every review you were asked for. You can change them until the stage closes.</p>
      ) : null}
      <Section
        title="Your entries"
        actions={
          <>
            <Link to={`${desk}/ballots`}>Ballots</Link>
            <Link to={`${desk}/preferences`}>What you would like to review</Link>
            <Link to={`${desk}/conflicts`}>Conflicts of interest</Link>
          </>
        }
      >
        <DeskTable
          rows={rows}
          empty={{
            title: "The entries you judge will stand here",
            text: "An organizer has not assigned any to you yet. You get a mail when there are some.",
          }}
        />
      </Section>
    </>
  );
}
