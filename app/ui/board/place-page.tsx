import { Link } from "@remix-run/react";
import { PageHeading } from "../page-heading.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import type { Answered } from "../review/answered.ts";
import { Section } from "../section.tsx";
import { NominationReasons } from "./nomination-reasons.tsx";
import { PlaceForm } from "./place-form.tsx";

type Refused = { reason: string; remedy: string } | null;

export type PlacePageProps = {
  kind: "finalist" | "alternate";
  entry: {
    title: string;
    /** The finalist's page; the alternate's lies below it. */
    path: string;
    page: string;
    board: string;
    reviews: number;
    finalists: number;
    cap: number;
    nominations: (Parameters<typeof NominationReasons>[0]["nominations"][number] & { categoryId: string })[];
    closed: Refused;
    /** Why no finalist more can be named; alternates have no such bound. */
    full: Refused;
  };
  mayWrite: boolean;
  zone: string;
  now: number;
  answer: Answered;
};

/** Gives a nominated entry a place, beside what the committee has written about it. */
export function PlacePage({ kind, entry, mayWrite, zone, now, answer }: PlacePageProps) {
  const reviews = entry.reviews === 1 ? "1 review" : `${entry.reviews} reviews`;
  const other =
    kind === "finalist"
      ? { to: `${entry.path}/alternate`, label: "Name it alternate instead" }
      : { to: entry.path, label: "Name it finalist instead" };
  return (
    <>
      <PageHeading
        eyebrow="Nominations"
        title={entry.title}
        lead={`${reviews} by the committee. ${entry.finalists} of ${entry.cap} finalists are named.`}
        actions={<Link to={entry.page}>Read the entry</Link>}
      />
      <Section title="Nominations">
        <NominationReasons nominations={entry.nominations} zone={zone} now={now} />
      </Section>
      <Section title={kind === "finalist" ? "Name a finalist" : "Name an alternate"}>
        {entry.closed ? <RefusalNote {...entry.closed} /> : null}
        {kind === "finalist" && entry.full ? <RefusalNote {...entry.full} /> : null}
        {mayWrite && !entry.closed ? (
          <PlaceForm kind={kind} nominations={entry.nominations} answer={answer} other={other} board={entry.board} />
        ) : null}
      </Section>
    </>
  );
}
