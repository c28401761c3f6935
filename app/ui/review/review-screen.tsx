import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PostButton } from "../button.tsx";
import { TwoPane } from "../columns.tsx";
import { Countdown } from "../countdown.tsx";
import { Instant } from "../instant.tsx";
import { Notice } from "../notice.tsx";
import { PageHeading } from "../page-heading.tsx";
import { Progress } from "../progress.tsx";
import type { EntryMaterialProps } from "./entry-material.tsx";
import { EntryMaterial } from "./entry-material.tsx";
import { KeySheet } from "./key-sheet.tsx";
import type { CheckOnPage } from "./material-checks.tsx";
import { type OthersReviewOnPage, OthersReviews } from "./others-reviews.tsx";
import { ReviewForm } from "./review-form.tsx";
import { EarlierState, ReviewHistory, type ReviewHistoryOnPage } from "./review-history.tsx";
import type { StoredReviewOnPage } from "./review-values.ts";

type FormProps = Parameters<typeof ReviewForm>[0];

export type ReviewScreenProps = {
  entry: EntryMaterialProps & { title: string; code: string };
  criteria: FormProps["criteria"];
  answer: FormProps["answer"];
  closed: FormProps["closed"];
  versionId: string;
  review: StoredReviewOnPage | null;
  stale: boolean;
  others: OthersReviewOnPage[] | null;
  way: { done: number; total: number; place: number; previous: string | null; next: string | null };
  path: string;
  history: ReviewHistoryOnPage;
  /** Under what this device keeps what is typed until it is saved. */
  copyKey: string;
  desk: { to: string; label: string };
  closesAt: number;
  zone: string;
  now: number;
  /** What else one does with the entry, e.g. nominating it. */
  children?: ReactNode;
};

function evidenceBeside(checks: CheckOnPage[], kinds: readonly string[], kindOf: (check: CheckOnPage) => string) {
  const bearing = checks.filter((check) => kinds.includes(kindOf(check)));
  if (bearing.length === 0) return null;
  return (
    <span className="mt-1 block text-sm">
      GitHub: {bearing.map((check) => `${check.title}: ${check.seen}`).join(" ")}
    </span>
  );
}

function StaleNote({ path, versionId }: { path: string; versionId: string }) {
  return (
    <Notice tone="caution" title="The team has submitted a newer version since your review">
      <p>It counts once you confirm that it holds for this version too, or change it and submit it again.</p>
      <div className="mt-3">
        <PostButton action={`${path}/confirmation`} values={{ versionId }}>
          Confirm the review as it is
        </PostButton>
      </div>
    </Notice>
  );
}

function Way({ way, desk }: Pick<ReviewScreenProps, "way" | "desk">) {
  return (
    <nav aria-label="Reviews" className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <Link to={desk.to}>{desk.label}</Link>
      <Progress done={way.done} total={way.total} label="reviews" />
      {way.previous ? <Link to={way.previous}>Previous</Link> : null}
      {way.next ? <Link to={way.next}>Next</Link> : null}
      <a href="#rubric" className="lg:hidden">
        To the marks
      </a>
    </nav>
  );
}

/** The screen of one review: the entry at the left, the rubric at the right, and nothing else but the way. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { entry, criteria, review, versionId, path, now, zone, closesAt, way } = props;
  const submittedAt = review?.submittedAt ?? null;
  const side = (
    <div id="rubric" className="grid gap-8 lg:max-h-[calc(100vh-3rem)] lg:overflow-y-auto lg:pr-3">
      {props.stale ? <StaleNote path={path} versionId={versionId} /> : null}
      {submittedAt ? (
        <Notice tone="good" title="You have submitted this review">
          <p>
            <Instant at={submittedAt} zone={zone} now={now} />. You can change it and submit it again until the close.
          </p>
        </Notice>
      ) : null}
      <EarlierState history={props.history} path={path} zone={zone} now={now} />
      <ReviewForm
        criteria={criteria}
        versionId={versionId}
        review={review}
        answer={props.answer}
        closed={props.closed}
        now={now}
        path={path}
        skip={way.next}
        copyKey={props.copyKey}
        evidenceFor={(criterion) => evidenceBeside(entry.checks, criterion.facts, ({ kind }) => kind)}
      />
      {props.children}
      <ReviewHistory history={props.history} path={path} zone={zone} now={now} />
      {props.others ? <OthersReviews reviews={props.others} /> : null}
      <p className="text-sm">
        <Link to={`${path}/recusal`}>Step aside from this entry</Link> if you cannot judge it freely.
      </p>
      <KeySheet />
    </div>
  );
  return (
    <>
      <div className="mb-6">
        <Way way={way} desk={props.desk} />
      </div>
      <PageHeading
        eyebrow={<Countdown to={closesAt} now={now} before="Reviews close in" after="Reviews are closed" />}
        title={entry.title}
      />
      <TwoPane split="even" main={<EntryMaterial {...entry} />} side={side} sideLabel="Your review" />
    </>
  );
}
