import { Form } from "@remix-run/react";
import type { ReviewStage } from "#app/contest/vocabulary.ts";
import { LinkButton, SubmitButton } from "../button.tsx";
import { HiddenFields } from "../hidden-fields.tsx";
import { Instant } from "../instant.tsx";
import { Section } from "../section.tsx";
import { StaleReviews } from "./stale-reviews.tsx";

type SealedStageProps = {
  stage: ReviewStage;
  sealedAt: number | null;
  blockers: readonly { what: string; count: number }[];
  stale: Parameters<typeof StaleReviews>[0]["stale"];
  zone: string;
  now: number;
  mayWrite: boolean;
  page: string;
};

const TITLES = { nomination: "Nomination", judging: "Judging" };

function Open({ stage, blockers, mayWrite }: SealedStageProps) {
  if (blockers.length > 0)
    return (
      <>
        <p>It cannot be sealed yet. In the way:</p>
        <ul className="mt-3 border-t border-line">
          {blockers.map(({ what, count }) => (
            <li key={what} className="border-b border-line py-2 first-letter:uppercase">
              {count === 1 ? "" : `${count} `}
              {what}
            </li>
          ))}
        </ul>
      </>
    );
  if (!mayWrite) return <p>Nothing is in the way of sealing it.</p>;
  return (
    <Form method="post" className="grid justify-items-start gap-4">
      <HiddenFields values={{ stage }} />
      <p>Nothing is in the way. Reviews can no longer be changed once it is sealed.</p>
      <SubmitButton busy="Sealing">Seal the {stage} stage</SubmitButton>
    </Form>
  );
}

/** Whether a stage is sealed; what is in the way of it, or the way back. */
export function SealedStage(props: SealedStageProps) {
  const { stage, sealedAt, zone, now, mayWrite, page } = props;
  return (
    <Section title={TITLES[stage]}>
      {sealedAt === null ? (
        <>
          <Open {...props} />
          <StaleReviews stale={props.stale} page={`${page}/${stage}`} mayWrite={mayWrite} />
        </>
      ) : (
        <div className="grid justify-items-start gap-4">
          <p>
            Sealed <Instant at={sealedAt} zone={zone} now={now} />.
          </p>
          {mayWrite ? (
            <LinkButton to={`${page}/${stage}/reopened`} kind="danger" small>
              Reopen the {stage} stage
            </LinkButton>
          ) : null}
        </div>
      )}
    </Section>
  );
}
