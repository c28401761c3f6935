import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openPairs } from "#app/contest/judging/assignment/assignable.ts";
import { assignableFactsOf, assignmentsOf, reviewersOf } from "#app/contest/judging/assignment/queries.ts";
import { stageFactsOf } from "#app/contest/judging/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { AssignmentTable } from "#app/ui/board/assignment-table.tsx";
import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { readStage } from "#app/web/stage-asked.ts";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Assignments" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stage = readStage(asked);
  const facts = await assignableFactsOf(read, contest.id, stage);
  const assignments = await assignmentsOf(read, contest.id, stage);
  const reviewers = await reviewersOf(read, contest.id, stage);
  const nameOf = new Map(reviewers.map(({ accountId, name }) => [accountId, name]));
  const board = paths.deskPage(contest.slug, "assignments");
  const { sealedAt } = await stageFactsOf(read, contest.id, stage);
  return {
    contestName: contest.name,
    board,
    stage,
    mayWrite: mayWrite && sealedAt === null,
    sealed: sealedAt !== null,
    wanted: (await contestFileOf(read, contest.id)).reviewsPerEntry[stage],
    open: openPairs(facts).length,
    people: reviewers.map(({ accountId, name, kind }) => {
      const own = assignments.filter((each) => each.accountId === accountId);
      return { accountId, name, kind, asked: own.length, done: own.filter(({ submittedAt }) => submittedAt).length };
    }),
    rows: facts.entries.map(({ entryId, title, code }) => ({
      entryId,
      title,
      path: `${board}/${code}?stage=${stage}`,
      assigned: assignments
        .filter((each) => each.entryId === entryId)
        .map(({ id, accountId, savedAt, submittedAt }) => ({
          id,
          name: nameOf.get(accountId) ?? "a former reviewer",
          state: submittedAt ? ("submitted" as const) : savedAt ? ("begun" as const) : ("not begun" as const),
        }))
        .sort((one, other) => one.name.localeCompare(other.name, "en")),
    })),
  };
}

export default function OrganizersAssignments() {
  const { contestName, board, stage, mayWrite, sealed, wanted, open, people, rows } = useLoaderData<typeof loader>();
  const who = stage === "judging" ? "judge" : "nominator";
  return (
    <>
      <PageHeading
        eyebrow={contestName}
        title="Assignments"
        lead={`Who is asked to review what. The contest file wants ${wanted} reviews of each entry. Nobody is offered an entry with which they have a conflict.`}
        actions={
          <>
            <LinkButton to={`${board}/plan?stage=${stage}`} kind={mayWrite ? "primary" : "quiet"}>
              Assign automatically
            </LinkButton>
            {mayWrite && open > 0 ? (
              <PostButton action={`${board}/all`} values={{ stage }}>
                Assign every {who} to every entry ({open} more)
              </PostButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label="Stage"
        tabs={[
          { to: board, label: "Judging", current: stage === "judging" },
          { to: `${board}?stage=nomination`, label: "Nomination", current: stage === "nomination" },
        ]}
      />
      {sealed ? <Notice title="The stage is sealed">Assignments no longer change.</Notice> : null}
      <Section title={stage === "judging" ? "Finalists" : "Entries"}>
        <AssignmentTable rows={rows} wanted={wanted} board={board} mayWrite={mayWrite} />
      </Section>
      <Section
        title={stage === "judging" ? "Judges" : "Nominators"}
        actions={
          <LinkButton to={board.replace(/assignments$/, "coverage")} small>
            Coverage
          </LinkButton>
        }
      >
        <Table
          label="People and what they are asked for"
          rows={people}
          rowKey={({ accountId }) => accountId}
          columns={[
            { key: "name", label: "Name", cell: ({ name, kind }) => (kind === "sponsor" ? `${name} (sponsor)` : name) },
            { key: "asked", label: "Assigned", numeric: true, cell: ({ asked }) => asked },
            { key: "done", label: "Submitted", numeric: true, cell: ({ done }) => done },
            {
              key: "replace",
              label: "Drops out",
              cell: ({ accountId, name, asked, done }) =>
                mayWrite && asked > done ? (
                  <PostButton
                    action={`${board}/plan`}
                    values={{ stage, reviewsPerEntry: wanted, replacesId: accountId }}
                    about={name}
                    small
                  >
                    Replace
                  </PostButton>
                ) : null,
            },
          ]}
        />
      </Section>
    </>
  );
}
