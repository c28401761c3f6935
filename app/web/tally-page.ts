import { namesOf } from "#app/contest/awards/queries.ts";
import { headlineOf, turnInWords } from "#app/contest/judging/tally/headline.ts";
import { talliesOf } from "#app/contest/judging/tally/queries.ts";
import type { TallyResult } from "#app/contest/judging/tally/tally.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { titlesOf } from "#app/contest/submission/queries.ts";
import type { Reader } from "#db/store.ts";

/** Judges by number until somebody asks for the names: flags are looked at before it is known whose they are. */
async function judgesIn(
  read: Reader,
  results: readonly TallyResult[],
  named: boolean,
): Promise<Record<string, string>> {
  const ids = [...new Set(results.flatMap(({ panel, leftOut }) => [...(panel?.judges ?? []), ...leftOut]))]
    .map(({ judgeId }) => judgeId)
    .sort();
  const names = named ? await namesOf(read, ids) : {};
  return Object.fromEntries([...new Set(ids)].map((id, place) => [id, names[id] ?? `Judge ${place + 1}`]));
}

type Names = { titleOf: (entryId: string) => string; judgeOf: (judgeId: string) => string };

/** What the whole-panel method says of one category; null by weighted means. */
function panelOnPage({ panel }: TallyResult, { titleOf, judgeOf }: Names) {
  if (!panel) return null;
  const joining = panel.joiningReviews.map(({ judgeId, entryId }) => `${judgeOf(judgeId)} of “${titleOf(entryId)}”`);
  const turned = panel.turnedBy.map(({ judgeId, leaders }) => turnInWords(judgeOf(judgeId), leaders.map(titleOf)));
  return { winnerSet: panel.winnerSet, islands: panel.islands, joining, turned };
}

/** The tallies of a sealed judging stage as the organizers read them; judges have numbers unless `named`. */
export async function openTallyOf(read: Reader, contestId: string, named: boolean) {
  const file = await contestFileOf(read, contestId);
  const { precision } = file.tie;
  const tallies = await talliesOf(read, contestId, "judging");
  const results = [...tallies.values()].map(({ result }) => result);
  const about = results.flatMap(({ ranking, leftOut }) => [...ranking, ...leftOut].map(({ entryId }) => entryId));
  const titles = await titlesOf(read, [...new Set(about)]);
  const judges = await judgesIn(read, results, named);
  const titleOf = (entryId: string) => titles.get(entryId) ?? "an entry";
  const judgeOf = (judgeId: string) => judges[judgeId] ?? "A judge";
  const categories = (await categoriesOf(read, contestId)).filter(({ decided }) => decided === "marks");
  return {
    ...{ method: file.tally.method, named, judges, precision },
    panel: results.find(({ panel }) => panel)?.panel ?? null,
    leftOut: (results[0]?.leftOut ?? []).map(({ judgeId, entryId, why }) => ({
      ...{ key: `${judgeId} ${entryId}`, judge: judgeOf(judgeId), title: titleOf(entryId), why },
    })),
    categories: categories.map(({ id, slug, name }) => {
      const { result, inputHash = "" } = tallies.get(id) ?? {};
      const rows = result?.ranking.map((row) => ({ ...row, title: titleOf(row.entryId) })) ?? null;
      const headline = result ? headlineOf(result, titleOf, precision) : "";
      return {
        ...{ id, slug, name, inputHash, headline, rows },
        panel: result ? panelOnPage(result, { titleOf, judgeOf }) : null,
      };
    }),
  };
}
