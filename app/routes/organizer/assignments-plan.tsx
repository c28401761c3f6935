import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { planForm } from "#app/contest/judging/assignment/forms.ts";
import { askForPlan } from "#app/contest/judging/assignment/planning/ask-for-plan.ts";
import { reviewersOf } from "#app/contest/judging/assignment/queries.ts";
import { contestFileOf } from "#app/contest/setup/queries.ts";
import { paths } from "#app/paths.ts";
import { PlanForm } from "#app/ui/board/plan-form.tsx";
import { PlanPreview } from "#app/ui/board/plan-preview.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { useRefreshWhile } from "#app/ui/refresh.ts";
import { Section } from "#app/ui/section.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { planOnPage } from "#app/web/plan-page.ts";
import { readStage } from "#app/web/stage-asked.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Assign automatically" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const stage = readStage(asked);
  const reviewers = await reviewersOf(read, contest.id, stage);
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    stage,
    mayWrite,
    board: paths.deskPage(contest.slug, "assignments"),
    wanted: (await contestFileOf(read, contest.id)).reviewsPerEntry[stage],
    people: reviewers.map(({ accountId, name }) => ({ value: accountId, label: name })),
    plan: await planOnPage(read, contest.id, stage),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, planForm);
  if (!form.ok) return form.answer;
  const { most = null, replacesId = null, ...rest } = form.value;
  const page = `${paths.deskPage(contest.slug, "assignments")}/plan?stage=${rest.stage}`;
  return answerForm(form, await askForPlan(context, { most, replacesId, ...rest }), () => redirect(page));
}

export default function AssignmentsPlan() {
  const { contest, now, stage, mayWrite, board, wanted, people, plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useRefreshWhile(plan !== null && plan.preview === null);
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Assign automatically"
        lead="The portal computes who reviews what. You see all of it before anything is assigned."
        actions={<Link to={`${board}?stage=${stage}`}>Back to the assignments</Link>}
      />
      <Tabs
        label="Stage"
        tabs={[
          { to: `${board}/plan`, label: "Judging", current: stage === "judging" },
          { to: `${board}/plan?stage=nomination`, label: "Nomination", current: stage === "nomination" },
        ]}
      />
      {plan?.preview === null ? (
        <Notice title="The plan is being computed" live>
          This takes a few seconds. Load the page again if it does not change by itself.
        </Notice>
      ) : null}
      {plan?.preview ? (
        <PlanPreview {...plan} preview={plan.preview} zone={contest.zone} now={now} board={board} mayWrite={mayWrite} />
      ) : null}
      {mayWrite ? (
        <Section title={plan ? "Ask for another plan" : "Ask for a plan"}>
          <PlanForm stage={stage} wanted={plan?.settings.reviewsPerEntry ?? wanted} people={people} answer={answer} />
        </Section>
      ) : null}
    </>
  );
}
