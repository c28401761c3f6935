import { type KeptState, statesOf } from "#app/contest/judging/desk/history/queries.ts";
import { type DeskRow, nextTask, ownTasks, progressOf } from "#app/contest/judging/desk/progress.ts";
import { checksForReviewers, deskOf, othersReviewsOf } from "#app/contest/judging/desk/queries.ts";
import { mayReadOthers } from "#app/contest/judging/desk/review-state.ts";
import { findReview, findReviewableEntry, seesEntries, stageFactsOf } from "#app/contest/judging/queries.ts";
import { namesOfEntrants } from "#app/contest/judging/redaction.ts";
import { isStale, mayReview, type ReviewableEntry, type Reviewer, stageOf } from "#app/contest/judging/review.ts";
import { rubricOf } from "#app/contest/judging/rubric/queries.ts";
import { criteriaFor } from "#app/contest/judging/rubric.ts";
import { refusalText, refuse } from "#app/contest/refusals.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { entryForReading } from "#app/contest/submission/queries.ts";
import type { Reader } from "#db/store.ts";
import type { Asked, Portal } from "./portal.ts";
import { refusedPage } from "./respond.ts";
import { deskPathOf, reviewPathOf } from "./review-paths.ts";

type Desk = { portal: Portal; now: number; by: Reviewer };

/** The entry at this address, as the person may review it. Throws the page for what is not there or not for them. */
export async function entryToReview(
  asked: Asked,
  { portal, by }: Pick<Desk, "portal" | "by">,
): Promise<ReviewableEntry> {
  const { read } = portal.store;
  if (!(await seesEntries(read, by.contestId, by.accountId))) throw refusedPage(refuse("link GitHub to see entries"));
  const found = await findReviewableEntry(read, by, { code: asked.params.entry ?? "" });
  if (!found) throw refusedPage(refuse("not found"));
  return found;
}

/** Where to go after the review of an entry: the next one of this person's, or the desk. */
export async function pathAfterReview({ portal, by }: Pick<Desk, "portal" | "by">, slug: string, entryId: string) {
  const next = nextTask(await deskOf(portal.store.read, by), entryId);
  if (next) return reviewPathOf(by, slug, next.code);
  return deskPathOf(by, slug);
}

function neighbours(rows: readonly DeskRow[], by: Reviewer, slug: string, entryId: string) {
  const tasks = ownTasks(rows);
  const place = tasks.findIndex((row) => row.entryId === entryId);
  const pathTo = (row: DeskRow | undefined) => (row ? reviewPathOf(by, slug, row.code) : null);
  return {
    ...progressOf(rows),
    place: place + 1,
    previous: pathTo(tasks[place - 1]),
    next: pathTo(place < 0 ? nextTask(rows, entryId) : tasks[place + 1]),
  };
}

async function criteriaOnPage(read: Reader, by: Reviewer, found: ReviewableEntry, file: ContestFile) {
  const stage = stageOf(by);
  const categories = await categoriesOf(read, by.contestId);
  const facts = new Map(file.criteria[stage].map((each) => [each.id, each.facts ?? []]));
  const inOrder = categories.map(({ id }) => id).filter((id) => found.categoryIds.includes(id));
  return criteriaFor(await rubricOf(read, by.contestId, stage), inOrder).map((criterion) => ({
    ...criterion,
    category: categories.find(({ id }) => id === criterion.categoryId)?.name ?? null,
    facts: facts.get(criterion.key) ?? [],
  }));
}

async function othersOnPage(
  read: Reader,
  by: Reviewer,
  found: ReviewableEntry,
  { setting, ownSubmittedAt }: { setting: ContestFile["visibility"]["judging"]; ownSubmittedAt: number | null },
) {
  if (!mayReadOthers(setting.others, ownSubmittedAt)) return null;
  const others = await othersReviewsOf(read, by, { ...found, names: setting.names });
  const categories = await categoriesOf(read, by.contestId);
  const nameOf = (id: string | null) => categories.find((each) => each.id === id)?.name ?? null;
  return others.map(({ scores, ...review }) => ({
    ...review,
    scores: [...scores].map(([categoryId, score]) => ({ category: nameOf(categoryId), score })),
  }));
}

const bare = ({ revision, savedAt }: KeptState) => ({ revision, savedAt });

/** The submitted states of one's own review, and the earlier one that the address asks for. */
async function historyOf({ request }: Asked, read: Reader, reviewId: string | undefined) {
  const states = reviewId === undefined ? [] : await statesOf(read, reviewId);
  const asked = new URL(request.url).searchParams.get("revision");
  return { states, shown: states.slice(1).find(({ revision }) => String(revision) === asked) };
}

/** Where this screen stands: its address, the desk it belongs to, and the reviews before and after. */
async function placeOfScreen(read: Reader, by: Reviewer, slug: string, { entryId, code }: ReviewableEntry) {
  const label = by.role === "judge" ? "Judge's desk" : "Nominator's desk";
  return {
    path: reviewPathOf(by, slug, code),
    desk: { to: deskPathOf(by, slug), label },
    way: neighbours(await deskOf(read, by), by, slug, entryId),
  };
}

/**
 * Everything on the screen of one review: the rubric, one's own review and what the setting shows of others in `screen`; the
 * entry in `material`, its texts not rendered yet, and what is shown with it in `beside`.
 */
export async function reviewPageOf(asked: Asked, desk: Desk & { contest: { id: string; slug: string; zone: string } }) {
  const { portal, now, by, contest } = desk;
  const { read } = portal.store;
  const found = await entryToReview(asked, desk);
  const reading = await entryForReading(read, contest.id, found.code);
  if (!reading) throw refusedPage(refuse("not found"));
  const file = await contestFileOf(read, contest.id);
  const setting = file.visibility[stageOf(by)];
  const review = found.assignmentId ? await findReview(read, found.assignmentId) : undefined;
  const history = await historyOf(asked, read, review?.id);
  const facts = await stageFactsOf(read, contest.id, stageOf(by));
  const refused = mayReview({ ...facts, seesEntries: true, entry: found, review }, now);
  const { entry: _, teamName, members, ...shown } = reading;
  const team = { name: teamName, members: members.map(({ name, login }) => ({ name, login })) };
  return {
    found,
    material: {
      ...shown,
      hiddenNames: setting.entrantsHidden ? namesOfEntrants(reading) : null,
      checks: await checksForReviewers(read, found.entryId),
      webUrl: portal.github.webUrl.replace(/\/+$/, ""),
    },
    beside: { team: setting.entrantsHidden ? null : team, zone: contest.zone, now, code: found.code },
    screen: {
      ...(await placeOfScreen(read, by, contest.slug, found)),
      criteria: await criteriaOnPage(read, by, found, file),
      versionId: found.versionId,
      review: history.shown && review ? { ...review, ...history.shown.content } : (review ?? null),
      history: { states: history.states.map(bare), shown: history.shown ? bare(history.shown) : null },
      stale: review?.submittedAt ? isStale(review, found.versionId) : false,
      closed: refused ? refusalText(refused.refusal) : null,
      closesAt: facts.window.closesAt,
      zone: contest.zone,
      now,
      // Several people may use one device, and a note is for its author alone.
      copyKey: `review ${found.entryId} ${by.accountId}`,
      others: await othersOnPage(read, by, found, { setting, ownSubmittedAt: review?.submittedAt ?? null }),
    },
  };
}
