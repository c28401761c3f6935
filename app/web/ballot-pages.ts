import type { Judge } from "#app/contest/actors.ts";
import { countOf, isRunOff, mayOpenBallot, undecidedTie } from "#app/contest/judging/ballot/ballots.ts";
import { refuseProposal } from "#app/contest/judging/ballot/proposing.ts";
import {
  ballotsOf,
  electorsOf,
  finalistsFor,
  openingFactsOf,
  proposalsOf,
  tiesOf,
} from "#app/contest/judging/ballot/queries.ts";
import { stageFactsOf } from "#app/contest/judging/queries.ts";
import { refuseStage } from "#app/contest/judging/review.ts";
import { refusalText } from "#app/contest/refusals.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { titlesOf } from "#app/contest/submission/queries.ts";
import type { Reader } from "#db/store.ts";

type Category = Awaited<ReturnType<typeof categoriesOf>>[number];
type Tie = Awaited<ReturnType<typeof tiesOf>>[number];
type Cast = Awaited<ReturnType<typeof ballotsOf>>;

const inWords = (refused: ReturnType<typeof mayOpenBallot>) => (refused ? refusalText(refused.refusal) : null);

async function namesFor(read: Reader, entryIds: readonly string[]) {
  const titles = await titlesOf(read, [...new Set(entryIds)]);
  return (entryId: string) => titles.get(entryId) ?? "an entry that is out of the contest";
}

const entriesOf = (ties: readonly Tie[]) => ties.flatMap(({ candidates }) => candidates.map(({ entryId }) => entryId));

/** One ballot without its count, which nobody sees before the close. */
function shownBallot(tie: Tie, cast: Cast, titleOf: (entryId: string) => string) {
  const own = cast.filter(({ tieId }) => tieId === tie.id);
  const titled = <T extends { entryId: string }>(row: T) => ({ ...row, title: titleOf(row.entryId) });
  return {
    id: tie.id,
    closedAt: tie.closedAt,
    candidates: tie.candidates.map(titled),
    counts: tie.closedAt === null ? null : countOf(tie.candidates, own).map(titled),
    winner: tie.winnerEntryId ? titleOf(tie.winnerEntryId) : null,
  };
}

/** The ballots in which a judge is an elector, each with the judge's own vote; a conflict keeps the others away. */
export async function ballotsForJudge(read: Reader, { contestId, accountId }: Judge) {
  const categories = await categoriesOf(read, contestId);
  const ties = await tiesOf(read, contestId);
  const titleOf = await namesFor(read, entriesOf(ties));
  const ids = ties.map(({ id }) => id);
  const cast = await ballotsOf(read, ids);
  const shown = [];
  for (const tie of ties) {
    const category = categories.find(({ id }) => id === tie.categoryId);
    if (!category) continue;
    const electors = await electorsOf(read, contestId, { decided: category.decided, candidates: tie.candidates });
    if (!electors.some((elector) => elector.accountId === accountId)) continue;
    const own = cast.find((ballot) => ballot.tieId === tie.id && ballot.accountId === accountId)?.entryId ?? null;
    shown.push({ ...shownBallot(tie, cast, titleOf), category: category.name, own });
  }
  return shown;
}

/** The categories decided by vote as a judge sees them: proposals of finalists that are not kept from them. */
export async function proposalsForJudge(read: Reader, by: Judge, now: number) {
  const { contestId, accountId } = by;
  const finalists = await finalistsFor(read, by);
  const visible = new Set(finalists.map(({ entryId }) => entryId));
  const proposals = (await proposalsOf(read, contestId)).filter(({ entryId }) => visible.has(entryId));
  const outside = refuseStage(await stageFactsOf(read, contestId, "judging"), now);
  const byVote = (await categoriesOf(read, contestId)).filter(({ decided }) => decided === "vote");
  const ties = await tiesOf(read, contestId);
  const categories = byVote.map((category) => ({
    id: category.id,
    slug: category.slug,
    name: category.name,
    closed: inWords(
      outside ??
        refuseProposal(
          category,
          ties.filter(({ categoryId }) => categoryId === category.id),
        ),
    ),
    proposals: proposals
      .filter(({ categoryId }) => categoryId === category.id)
      .map(({ id, title, reason, accountId: author }) => ({ id, title, reason, mine: author === accountId })),
  }));
  return { finalists, categories };
}

async function ballotsInCategory(read: Reader, contestId: string, category: Category, ties: readonly Tie[]) {
  const titleOf = await namesFor(read, entriesOf(ties));
  const ids = ties.map(({ id }) => id);
  const cast = await ballotsOf(read, ids);
  const shown = [];
  for (const tie of ties) {
    const electors = await electorsOf(read, contestId, { decided: category.decided, candidates: tie.candidates });
    shown.push({
      ...shownBallot(tie, cast, titleOf),
      runOff: isRunOff(ties, tie),
      undecided: undecidedTie(ties)?.id === tie.id,
      decidedReason: tie.decidedReason,
      voted: cast.filter(({ tieId }) => tieId === tie.id).length,
      electors: electors.length,
    });
  }
  return shown;
}

/** The categories in which there is or may be a ballot, as organizers see them; of open ballots only how many have voted. */
export async function ballotBoardOf(read: Reader, contestId: string, now: number) {
  const proposals = await proposalsOf(read, contestId);
  const allTies = await tiesOf(read, contestId);
  const board = [];
  for (const category of await categoriesOf(read, contestId)) {
    const facts = await openingFactsOf(read, contestId, category);
    const refused = mayOpenBallot(facts, now);
    // A category that marks decide has nothing to show here until there is a tie.
    if (category.decided === "marks" && facts.ties.length === 0 && refused) continue;
    const candidates = facts.candidates.map(({ entryId }) => entryId);
    const ties = allTies.filter(({ categoryId }) => categoryId === category.id);
    board.push({
      id: category.id,
      slug: category.slug,
      name: category.name,
      decided: category.decided,
      refused: inWords(refused),
      waiting: candidates.map(await namesFor(read, candidates)),
      proposals: proposals
        .filter(({ categoryId }) => categoryId === category.id)
        .map(({ id, title, name, reason }) => ({ id, title, name, reason })),
      ballots: await ballotsInCategory(read, contestId, category, ties),
    });
  }
  return board;
}
