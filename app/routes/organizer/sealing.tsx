import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sealingBlockers } from "#app/contest/judging/sealing/blockers.ts";
import { sealStageForm } from "#app/contest/judging/sealing/forms.ts";
import { admissionsOf, sealingFactsOf, sealingsOf, staleReviewsOf } from "#app/contest/judging/sealing/queries.ts";
import { sealStage } from "#app/contest/judging/sealing/seal-stage.ts";
import { REVIEW_STAGES } from "#app/contest/vocabulary.ts";
import { paths } from "#app/paths.ts";
import { SealedStage } from "#app/ui/board/sealed-stage.tsx";
import { AdmittedReviews } from "#app/ui/board/stale-reviews.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { Section } from "#app/ui/section.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Sealing" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const sealings = await sealingsOf(read, contest.id);
  const stages = [];
  for (const stage of REVIEW_STAGES) {
    const sealed = sealings.find((each) => each.stage === stage && each.endedAt === null);
    const blockers = sealingBlockers(await sealingFactsOf(read, contest.id, stage), now);
    const stale = sealed ? [] : await staleReviewsOf(read, contest.id, stage);
    stages.push({ stage, sealedAt: sealed?.sealedAt ?? null, blockers, stale });
  }
  return {
    contest: { name: contest.name, zone: contest.zone },
    now,
    mayWrite,
    stages,
    page: paths.deskPage(contest.slug, "sealing"),
    admitted: (await admissionsOf(read, contest.id)).map(({ admission: { id, reason, admittedAt }, title, by }) => ({
      ...{ id, reason, admittedAt, title, by },
    })),
    reopened: sealings.flatMap(({ id, stage, endedAt, endedReason }) =>
      endedAt === null ? [] : [{ id, stage, endedAt, endedReason }],
    ),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, sealStageForm);
  if (!form.ok) return form.answer;
  const page = paths.deskPage(contest.slug, "sealing");
  return answerForm(form, await sealStage(context, form.value), () => redirect(page));
}

export default function OrganizersSealing() {
  const { contest, now, mayWrite, stages, page, admitted, reopened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Sealing"
        lead="Once a stage is sealed its reviews stand and the tally is computed. Reviews change after that only if you reopen the stage with a reason."
      />
      {answer?.refused ? <RefusalNote {...answer.refused} /> : null}
      {stages.map((stage) => (
        <SealedStage key={stage.stage} {...stage} zone={contest.zone} now={now} mayWrite={mayWrite} page={page} />
      ))}
      {admitted.length > 0 ? (
        <Section
          title="Admitted reviews"
          lead="They count for the version in force although it is not the one they saw."
        >
          <AdmittedReviews admitted={admitted} page={page} mayWrite={mayWrite} zone={contest.zone} now={now} />
        </Section>
      ) : null}
      {reopened.length > 0 ? (
        <Section title="Reopened">
          <ul className="grid gap-3">
            {reopened.map(({ id, stage, endedAt, endedReason }) => (
              <li key={id} className="max-w-measure">
                The {stage} stage, <Instant at={endedAt} zone={contest.zone} now={now} />: {endedReason}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
