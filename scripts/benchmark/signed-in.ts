import { costsSignedIn, type Served, type SignedInPage } from "./pages.ts";
import type { Population } from "./population.ts";
import { median, table } from "./report.ts";

const ROUNDS = 5;
const TIMES = 20;

/** The pages that people look at all day. */
export function pagesOf({ slug, code, review, contestant, organizer, judge }: Population): SignedInPage[] {
  return [
    { name: "organizer's list of entries", path: `/${slug}/organizer/entries`, cookie: organizer },
    { name: "gallery of entries", path: `/${slug}/entries`, cookie: organizer },
    { name: "entry page", path: `/${slug}/entries/${code}`, cookie: organizer },
    { name: "own entry's form", path: `/${slug}/entry`, cookie: contestant },
    { name: "judge's desk", path: `/${slug}/judging`, cookie: judge },
    { name: "review screen", path: `/${slug}/judging/${review}`, cookie: judge },
  ];
}

/** Processor milliseconds of the server for one act, done one after the other; the median of five rounds. */
async function costOneByOne(served: Served, act: () => Promise<void>): Promise<number> {
  await act();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await served.usage();
    for (let time = 0; time < TIMES; time += 1) await act();
    const after = await served.usage();
    rounds.push((after.cpuMicroseconds - before.cpuMicroseconds) / TIMES / 1_000);
  }
  return median(rounds);
}

type Saving = { path: string; cookie: string; fields: Record<string, string> };

/** Saves a draft as a page's script does, each time with the revision that the last answer named. */
function savingDrafts(served: Served, { path, cookie, fields }: Saving, first: number): () => Promise<void> {
  let revision = first;
  return async () => {
    const body = new URLSearchParams({ ...fields, revision: String(revision) });
    const headers = { cookie, accept: "application/json", origin: served.origin };
    const answer = await fetch(served.portal + path, { method: "POST", headers, body, redirect: "manual" });
    if (answer.status !== 204) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
    revision = Number(answer.headers.get("x-revision"));
  };
}

/** A public page under an address that was never asked before, so that it is rendered, compressed and kept. */
function openingAnew(served: Served, path: string): () => Promise<void> {
  let spaces = 0;
  return async () => {
    spaces += 1;
    const answer = await fetch(`${served.portal}${path}?q=work${"+".repeat(spaces)}`);
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
    await answer.arrayBuffer();
  };
}

/** Signed-in pages, saves, and the first render of a public page. */
export async function benchSignedIn(served: Served, population: Population): Promise<string> {
  const { slug, review, versionId, contestant, judge } = population;
  const pages = pagesOf(population);
  const costs = await costsSignedIn(served, pages);
  const rows = pages.map(({ name }, index) => [name, (costs[index] ?? 0).toFixed(1)]);
  const writeUp = "A paragraph of the write-up. ".repeat(50);
  const entry = { path: `/${slug}/entry/draft`, cookie: contestant, fields: { title: "Work", writeUp } };
  const opinion = {
    path: `/${slug}/judging/${review}/draft`,
    cookie: judge,
    fields: { versionId, panelNote: "Sound." },
  };
  const acts: [string, () => Promise<void>][] = [
    ["save of an entry", savingDrafts(served, entry, population.revision)],
    ["save of a review", savingDrafts(served, opinion, 0)],
    ["first render of a public page, 24 cards", openingAnew(served, `/${slug}/entries`)],
  ];
  for (const [name, act] of acts) rows.push([name, (await costOneByOne(served, act)).toFixed(1)]);
  return table("Signed-in pages, saves and first renders (median of five rounds)", ["what", "processor ms"], rows);
}
