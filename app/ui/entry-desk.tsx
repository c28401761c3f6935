import { Link } from "@remix-run/react";
import { type EntryPage, nextStep } from "#app/contest/submission/own/entry-page.ts";
import { paths } from "../paths.ts";
import { LinkButton, PostButton } from "./button.tsx";
import { TwoPane } from "./columns.tsx";
import { DraftText } from "./draft-text.tsx";
import { type EntryAnswer, EntryForm } from "./entry-form.tsx";
import { EntryMissing } from "./entry-missing.tsx";
import { EntryVersions } from "./entry-versions.tsx";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";
import { PageHeading } from "./page-heading.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { useSavedMeanwhile } from "./saved-meanwhile.ts";
import { Section } from "./section.tsx";
import { StateStrip } from "./state-strip.tsx";
import { ToldAwards } from "./told-awards.tsx";

type EntryDeskProps = {
  page: EntryPage;
  awards: readonly { category: string; awaitsAnswerUntil: number | null }[];
  published: boolean;
  idempotencyKey: string;
  answer?: (EntryAnswer & { conflict?: boolean }) | undefined;
};

function Strip({ page }: { page: EntryPage }) {
  const { contest, now, word, savingRefused, submittingRefused, versions } = page;
  const { closesAt, zone, slug } = contest;
  const newest = versions[0];
  const action = submittingRefused ? (
    newest && <LinkButton to={paths.receipt(slug, newest.number)}>See the receipt</LinkButton>
  ) : word === "withdrawn" ? (
    savingRefused === null && (
      <PostButton action={paths.withdrawalUndo(slug)} kind="primary">
        Undo the withdrawal
      </PostButton>
    )
  ) : (
    <LinkButton to="#submit" kind="primary">
      Go to “Submit entry”
    </LinkButton>
  );
  return (
    <StateStrip
      word={word}
      next={nextStep(page)}
      clock={
        <>
          Submission {now < closesAt ? "closes" : "closed"} <Instant at={closesAt} zone={zone} now={now} closing />
        </>
      }
      action={action}
    />
  );
}

function OtherText({ page }: { page: EntryPage }) {
  const { draft, contest, now } = page;
  return (
    <details className="disclosure mt-4" open>
      <summary>
        What {draft.savedBy} saved on <Instant at={draft.savedAt} zone={contest.zone} now={now} bare seconds />
      </summary>
      <p className="my-3 max-w-measure">
        Your own text stands in the form below. Copy from here what you want to keep, then save: your form takes the
        place of this.
      </p>
      <DraftText content={draft.content} />
    </details>
  );
}

function Closed({ page }: { page: EntryPage }) {
  const { savingRefused, draft, changes, now, contest } = page;
  if (savingRefused && now < contest.closesAt) return <RefusalNote {...savingRefused} />;
  const isUnsent = changes === null || changes.length > 0;
  return (
    <Section
      title={isUnsent ? "Text that was not submitted" : "What was handed in"}
      lead={
        isUnsent
          ? "The draft as it stood at the close. It is not judged; copy from it what you want to keep."
          : "The version in force says the same, and it is what is judged."
      }
    >
      <DraftText content={draft.content} />
    </Section>
  );
}

/** The team's page of its entry: where it stands, what is missing, and the form. */
export function EntryDesk({ page, awards, published, idempotencyKey, answer }: EntryDeskProps) {
  const { contest, versions, word, savingRefused, submittingRefused } = page;
  const saved = useSavedMeanwhile(page);
  const showsForm = answer !== undefined || !submittingRefused;
  return (
    <>
      <PageHeading eyebrow={`${contest.name}, ${page.teamName}`} title={page.draft.content.title || "Your entry"} />
      <Strip page={saved} />
      <ToldAwards awards={awards} contest={contest} now={page.now} />
      {answer?.conflict ? <OtherText page={page} /> : null}
      {savingRefused && !submittingRefused ? (
        <Notice tone="caution" title="The close has passed, the time of grace has not">
          What you submit now is kept as late. It counts only if an organizer admits it.
        </Notice>
      ) : null}
      <div className="mt-10">
        <TwoPane
          main={
            showsForm ? (
              <EntryForm page={page} idempotencyKey={idempotencyKey} answer={answer} />
            ) : (
              <Closed page={page} />
            )
          }
          side={
            <div className="grid gap-8">
              {submittingRefused ? null : <EntryMissing missing={saved.missing} slug={contest.slug} />}
              {published ? (
                <p>
                  <Link to={paths.ownResults(contest.slug)}>Your results, feedback and certificate</Link>
                </p>
              ) : null}
              <EntryVersions page={page} />
              {versions.length > 0 && word !== "withdrawn" && !savingRefused ? (
                <p className="text-sm">
                  <Link to={paths.withdrawal(contest.slug)}>Withdraw the entry</Link>
                </p>
              ) : null}
            </div>
          }
          sideLabel="What is missing, and what was submitted"
        />
      </div>
    </>
  );
}
