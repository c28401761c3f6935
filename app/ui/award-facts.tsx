import { DefinitionRows } from "./definition-rows.tsx";
import { Instant } from "./instant.tsx";

type Step = { at: number; dueAt: number | null } | null;
type AwardFactsProps = {
  award: {
    word: string;
    winner: string | null;
    reason: string;
    proposed: { by: string | null; at: number };
    approved: { by: string | null; at: number } | null;
    notified: Step;
    responded: { by: string | null; at: number } | null;
    confirmed: Step;
  };
  zone: string;
  now: number;
};

/** An award and its course so far: who did what when, and until when an answer is awaited. */
export function AwardFacts({ award, zone, now }: AwardFactsProps) {
  const time = (at: number) => <Instant at={at} zone={zone} now={now} />;
  const signed = (step: { by: string | null; at: number } | null) =>
    step && (
      <>
        by {step.by}, {time(step.at)}
      </>
    );
  return (
    <DefinitionRows
      rows={[
        { term: "State", detail: award.word },
        { term: "Winner", detail: award.winner ?? "Nobody wins this category" },
        { term: "Reason", detail: award.reason },
        { term: "Proposed", detail: signed(award.proposed) },
        { term: "Approved", detail: signed(award.approved) ?? "waits for a second organizer" },
        { term: "Notified", detail: award.notified && time(award.notified.at) },
        { term: "Answer until", detail: award.notified?.dueAt && !award.responded && time(award.notified.dueAt) },
        { term: "Accepted", detail: signed(award.responded) },
        { term: "Confirmed", detail: award.confirmed && time(award.confirmed.at) },
      ]}
    />
  );
}
