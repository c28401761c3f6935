import type { ReactNode } from "react";
import { LinkButton } from "../button.tsx";
import { Instant } from "../instant.tsx";
import { PageHeading } from "../page-heading.tsx";
import { Progress } from "../progress.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { Section } from "../section.tsx";
import { type DeskRowOnPage, DeskTable } from "./desk-table.tsx";

type ReviewDeskProps = {
  title: string;
  contest: { name: string; zone: string };
  now: number;
  closesAt: number;
  refused: { reason: string; remedy: string } | null;
  rows: readonly DeskRowOnPage[];
  progress: { done: number; total: number };
  /** The address of the review to go on with. */
  next: string | null;
  /** Said once nothing is left to write. */
  done: string;
  /** What stands over the entries: their heading, and the ways to the desk's other pages. */
  entries: { title: string; lead?: string; actions: ReactNode };
  empty: { title: string; text: string };
};

/** The desk of those who write reviews: what is theirs to review, and the way to the next. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { title, contest, now, closesAt, refused, rows, progress, next, done, entries, empty } = props;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title={title}
        lead={
          <>
            Reviews can be written until <Instant at={closesAt} zone={contest.zone} now={now} closing />.
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
      {!refused && !next && rows.length > 0 ? <p>{done}</p> : null}
      <Section {...entries}>
        <DeskTable rows={rows} empty={empty} />
      </Section>
    </>
  );
}
