import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { NOT_APPLICABLE } from "#app/contest/judging/marks.ts";
import { weightsOf } from "#app/contest/judging/scoring.ts";
import { Button, ClosedButton, LinkButton, SubmitButton } from "../button.tsx";
import { plainField } from "../field.tsx";
import { HiddenFields } from "../hidden-fields.tsx";
import { clearLocalCopy } from "../local-copy.ts";
import { LocalCopyOffer } from "../local-copy-offer.tsx";
import { RefusalNote } from "../refusal-note.tsx";
import { SaveState } from "../save-state.tsx";
import { TextArea } from "../text-field.tsx";
import { Confidence } from "./confidence.tsx";
import { CriterionField, type CriterionOnPage } from "./criterion-field.tsx";
import { type ReviewValues, type StoredReviewOnPage, valuesFrom, valuesTyped } from "./review-values.ts";
import { StoredReview } from "./stored-review.tsx";
import { type Saving, useAutosave } from "./use-autosave.ts";
import { useReviewKeys } from "./use-review-keys.ts";

type ReviewFormProps = {
  criteria: readonly CriterionOnPage[];
  versionId: string;
  review: StoredReviewOnPage | null;
  /** What came back of a refused form. */
  answer: { typed: Record<string, unknown> | null; refused: { reason: string; remedy: string } | null } | undefined;
  /** Why nothing can be written now. */
  closed: { reason: string; remedy: string } | null;
  now: number;
  /** The review's own address; drafts and stepping aside are below it. */
  path: string;
  skip: string | null;
  copyKey: string;
  /** GitHub's facts beside a criterion. */
  evidenceFor: (criterion: CriterionOnPage) => ReactNode;
};

function SavingLine({ saving, review, now }: { saving: Saving; review: StoredReviewOnPage | null; now: number }) {
  if (saving.state === "saved") return <SaveState state="saved" savedAt={saving.savedAt} />;
  if (saving.state === "failed") return <SaveState {...saving} />;
  if (saving.state === "offline")
    return <SaveState state="failed" reason="no network; kept on this device, trying again" />;
  if (saving.state !== "idle") return <SaveState state={saving.state} />;
  return review ? <SaveState state="saved" savedAt={review.savedAt} now={now} /> : null;
}

function shareOf(criteria: readonly CriterionOnPage[], criterion: CriterionOnPage): number | undefined {
  return weightsOf(criteria, criterion.categoryId).find(([{ id }]) => id === criterion.id)?.[1];
}

function Notes({ values }: { values: ReviewValues }) {
  return (
    <>
      <Confidence value={values.confidence} />
      <TextArea
        field={plainField("panelNote", values.panelNote)}
        label="Note to the others who review"
        description="Read by them where the contest allows it, and by the organizers after sealing."
        optional
        rows={3}
      />
      <TextArea
        field={plainField("teamNote", values.teamNote)}
        label="Note to the team"
        description="Handed to the team after the results are public."
        optional
        rows={3}
      />
      <TextArea
        field={plainField("privateNote", values.privateNote)}
        label="Private note"
        description="For you alone."
        optional
        rows={3}
      />
    </>
  );
}

/** The rubric to fill in. Saves itself as one types; without scripts there is a button for that. */
export function ReviewForm(props: ReviewFormProps) {
  const { criteria, versionId, review, answer, closed, now, path, skip, copyKey, evidenceFor } = props;
  const form = useRef<HTMLFormElement>(null);
  const submitted = review?.submittedAt ?? null;
  const { saving, revision, hold } = useAutosave(
    form,
    closed || submitted ? undefined : { action: `${path}/draft`, copyKey },
  );
  useEffect(() => {
    if (submitted) clearLocalCopy(copyKey);
  }, [submitted, copyKey]);
  useReviewKeys(form, { skip, stepAside: `${path}/recusal` });
  const values = answer?.typed ? valuesTyped(answer.typed) : valuesFrom(review, NOT_APPLICABLE);
  const overtaken = answer?.refused && review && String(review.revision) !== String(answer.typed?.revision ?? "");
  return (
    <Form method="post" ref={form} onSubmit={hold} className="form">
      {answer?.refused ? (
        <RefusalNote {...answer.refused}>
          {overtaken ? <StoredReview criteria={criteria} review={review} /> : null}
        </RefusalNote>
      ) : null}
      {/* Revisions only rise: the newer one of what was loaded and what this page has saved. */}
      <HiddenFields values={{ revision: Math.max(revision, review?.revision ?? 0), versionId }} />
      {closed || submitted ? null : <LocalCopyOffer form={form} storageKey={copyKey} />}
      {criteria.map((criterion) => (
        <div key={criterion.id} className="grid gap-1">
          {criterion.category ? <p className="eyebrow">{criterion.category}</p> : null}
          <CriterionField
            criterion={criterion}
            mark={values.marks[criterion.id]}
            comment={values.comments[criterion.id]}
            share={shareOf(criteria, criterion)}
            evidence={evidenceFor(criterion)}
          />
        </div>
      ))}
      <Notes values={values} />
      {closed ? (
        <ClosedButton id="why-closed" reason={`${closed.reason} ${closed.remedy}`}>
          Submit review
        </ClosedButton>
      ) : (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
          <SubmitButton busy="Submitting">{submitted ? "Submit the changed review" : "Submit and go on"}</SubmitButton>
          {submitted ? null : (
            <Button type="submit" formAction={`${path}/draft`}>
              Save the draft
            </Button>
          )}
          {skip ? <LinkButton to={skip}>Skip</LinkButton> : null}
          <span aria-live="polite">
            <SavingLine saving={saving} review={review} now={now} />
          </span>
        </div>
      )}
    </Form>
  );
}
