import { refusalText } from "../../refusals.ts";
import type { Window } from "../../schedule.ts";
import type { CheckOutcome, StateWord } from "../../vocabulary.ts";
import { changesSince } from "../changes.ts";
import { mayChangeEntry, maySubmit } from "../deadline.ts";
import type { DraftContent } from "../draft.ts";
import { handedIn } from "../handed-in.ts";
import { type Missing, missingIn } from "../missing.ts";
import { standingFromRow } from "../standing.ts";
import type { OwnEntry } from "./queries.ts";

type Reason = { reason: string; remedy: string };

/** What a member of the team sees of the own entry. Instants are epoch ms. */
export type EntryPage = {
  contest: { name: string; slug: string; zone: string; closesAt: number; graceMs: number };
  now: number;
  teamName: string;
  word: StateWord;
  draft: { content: DraftContent; revision: number; savedAt: number; savedBy: string };
  categories: { slug: string; name: string; rewards: string }[];
  repositories: {
    fullName: string;
    outcome: CheckOutcome;
    commit: string | null;
    readAt: number | null;
    readingId: string | null;
  }[];
  missing: Missing[];
  /** In what the draft differs from the version that was handed in; null before the first one. */
  changes: string[] | null;
  versions: { number: number; receivedAt: number; late: boolean; inForce: boolean }[];
  /** Why the draft cannot be saved now, or null. */
  savingRefused: Reason | null;
  submittingRefused: Reason | null;
};

type ContestFacts = { name: string; slug: string; zone: string; graceMs: number };

function refusals(own: OwnEntry, contest: ContestFacts, submission: Window, now: number) {
  const saving = mayChangeEntry(submission, now);
  const submitting = maySubmit(submission, now, contest.graceMs);
  return {
    savingRefused: saving ? refusalText(saving.refusal) : null,
    submittingRefused: submitting.ok ? null : refusalText(submitting.refusal),
    word: standingFromRow(own.entry, submission.closesAt, now),
  };
}

/** The entry's page out of what is stored, at an instant. */
export function entryPage(own: OwnEntry, contest: ContestFacts, submission: Window, now: number): EntryPage {
  const { draft, versions, entry, repositories, notAccepted, addressConfirmed, failingChecks } = own;
  const { content, revision, savedAt } = draft;
  const names = repositories.map(({ fullName }) => fullName);
  const handed = own.handedIn && {
    ...handedIn({ ...own.handedIn.version, categories: own.handedIn.categories }, own.handedIn.pullRequests),
    repositories: own.handedIn.repositories.map(({ fullName }) => fullName),
  };
  const facts = { content, repositories: names.length, notAccepted, addressConfirmed, failingChecks };
  const { name, slug, zone, graceMs } = contest;
  return {
    contest: { name, slug, zone, graceMs, closesAt: submission.closesAt },
    now,
    teamName: own.team.teamName,
    draft: { content, revision, savedAt, savedBy: own.savedBy },
    categories: own.categories.map(({ slug, name, rewards }) => ({ slug, name, rewards })),
    repositories: repositories.map(({ fullName, outcome, commit, readAt, readingId }) => ({
      ...{ fullName, outcome, commit, readAt, readingId },
    })),
    missing: missingIn(facts),
    changes: handed ? changesSince(handed, { ...content, repositories: names }) : null,
    versions: versions.map(({ id, number, receivedAt, late }) => ({
      ...{ number, receivedAt, late, inForce: id === entry.versionInForceId },
    })),
    ...refusals(own, contest, submission, now),
  };
}

const list = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : (words[0] ?? "");

/** One sentence on what comes next for the team. */
export function nextStep({ word, missing, changes, savingRefused, submittingRefused }: EntryPage): string {
  const blocks = missing.filter((each) => each.blocks).length;
  if (word === "withdrawn")
    return savingRefused
      ? "The entry is not judged."
      : "The entry is not judged unless you undo the withdrawal before the close.";
  if (submittingRefused) return AFTER_THE_CLOSE[word] ?? submittingRefused.reason;
  if (word === "late") return "An organizer decides whether the late version is admitted.";
  if (word === "draft" && blocks > 0)
    return blocks === 1
      ? "One thing is missing before you can submit."
      : `${blocks} things are missing before you can submit.`;
  if (word === "draft") return "Everything that is needed is there. Submit the entry when you are ready.";
  if (changes && changes.length > 0) return `Not submitted yet: what you changed in ${list(changes)}.`;
  if (word === "locked") return "Nothing needs to be done. What you submit now, in the time of grace, is kept as late.";
  return "Nothing needs to be done. You can change the entry and submit it again until the close.";
}

const AFTER_THE_CLOSE: Partial<Record<StateWord, string>> = {
  draft: "The entry was not submitted before the close.",
  late: "An organizer decides whether the late version is admitted.",
  locked: "The version in force is judged as it was handed in. The organizers check who is eligible.",
  eligible: "The entry is with the committee and the judges.",
  finalist: "The entry is before the judges.",
  ineligible: "The organizers have written to you why.",
  disqualified: "The organizers have written to you why.",
  "not selected": "Thank you for entering. The results are public.",
  winner: "The results are public.",
};
