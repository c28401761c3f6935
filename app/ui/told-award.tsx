import { Link } from "@remix-run/react";
import type { ToldAwardOnPage } from "#app/contest/awards/answer/on-page.ts";
import { paths } from "../paths.ts";
import { DocumentChecklist, PrizeChecklist } from "./award-checklists.tsx";
import { ClosedButton, LinkButton, PostButton } from "./button.tsx";
import { Countdown } from "./countdown.tsx";
import { DefinitionRows } from "./definition-rows.tsx";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";
import { Section } from "./section.tsx";

type ToldAwardProps = { award: ToldAwardOnPage; contest: { slug: string; zone: string }; now: number };

const WORDS: Record<string, string> = {
  notified: "waits for your answer",
  "answer overdue": "waits for your answer, which is overdue",
  accepted: "accepted",
  confirmed: "confirmed",
  fulfilled: "handed over",
  approved: "won",
};

function Facts({ award, contest, now }: ToldAwardProps) {
  const time = (at: number | null) => at !== null && <Instant at={at} zone={contest.zone} now={now} />;
  const { accepted, ended, dueAt } = award;
  return (
    <DefinitionRows
      rows={[
        { term: "State", detail: WORDS[award.word] ?? award.word },
        { term: "You were told", detail: time(award.notifiedAt) },
        { term: "Answer until", detail: !accepted && !ended && time(dueAt) },
        {
          term: "Accepted",
          detail: accepted && (
            <>
              by {accepted.by}, {time(accepted.at)}
            </>
          ),
        },
        { term: "Confirmed", detail: time(award.confirmedAt) },
        { term: "Announced", detail: time(award.announcedAt) },
        { term: "Prize handed over", detail: time(award.fulfilledAt) },
        {
          term: "Ended",
          detail: ended && (
            <>
              {ended.how}, by {ended.by}, {time(ended.at)}
            </>
          ),
        },
        { term: "Reason", detail: ended?.reason || null },
      ]}
    />
  );
}

/** The two answers; a member who may not give them is told why, once. */
function Answers({ award, contest, now }: ToldAwardProps) {
  const { id, category, accept, decline, accepted, ended, dueAt } = award;
  if (ended) return null;
  const late = dueAt !== null && now >= dueAt;
  return (
    <div className="mt-6 grid gap-4">
      {accepted || dueAt === null ? null : (
        <p>
          <Countdown to={dueAt} now={now} before="The time to answer ends in" after="The time to answer ended" />
          {late ? ". Your answer still counts until an organizer gives the award to the next in line." : "."}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-3">
        {accepted || accept ? null : (
          <PostButton action={paths.acceptedAward(contest.slug, id)} kind="primary" about={`in ${category.name}`}>
            Accept the award
          </PostButton>
        )}
        {accepted || !accept ? null : (
          <ClosedButton id={`why-${id}`} reason={`${accept.reason} ${accept.remedy}`}>
            Accept the award
          </ClosedButton>
        )}
        {decline ? null : <LinkButton to={paths.declinedAward(contest.slug, id)}>Decline it</LinkButton>}
      </p>
      {award.announcedAt === null ? (
        <Notice tone="note" title="The results are not public yet">
          Please tell nobody until they are.
        </Notice>
      ) : (
        <p>
          <Link to={paths.winners(contest.slug)}>See all winners</Link>
        </p>
      )}
    </div>
  );
}

/** One award that the own team was told of: where it stands, what is still asked, and the answer. */
export function ToldAward(props: ToldAwardProps) {
  const { award } = props;
  const lists = { awardId: award.id, at: "", mayWrite: false };
  return (
    <Section title={award.category.name} id={`award-${award.category.slug}`}>
      <Facts {...props} />
      <Answers {...props} />
      {award.ended || award.documents.length === 0 ? null : (
        <Section
          title="Documents"
          level={3}
          lead="The organizers ask for these by mail. The award is confirmed once all are received or waived."
        >
          <DocumentChecklist {...lists} rows={award.documents} />
        </Section>
      )}
      {award.ended || award.parts.length === 0 ? null : (
        <Section title="Prize" level={3} lead="Handed over once the award is confirmed.">
          <PrizeChecklist {...lists} rows={award.parts} />
        </Section>
      )}
    </Section>
  );
}
