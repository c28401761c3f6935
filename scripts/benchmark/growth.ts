import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { migrateDatabase } from "#db/migrate.ts";
import { openStore } from "#db/open.ts";
import { costsSignedIn, type Served, serve } from "./pages.ts";
import { type Population, populate } from "./population.ts";
import { table } from "./report.ts";
import { pagesOf } from "./signed-in.ts";

const SIZES = [300, 3_000, 30_000];
const MEGABYTE = 1_048_576;

/** Serves a contest of so many entries from a folder of its own for as long as the work takes. */
export async function servingContest<T>(
  folder: string,
  entries: number,
  work: (served: Served, population: Population) => Promise<T>,
): Promise<T> {
  const dataFolder = join(folder, String(entries));
  mkdirSync(dataFolder, { recursive: true });
  const place = { databaseUrl: undefined, dataFolder };
  await migrateDatabase(place);
  const store = openStore(place);
  const population = await populate(store, entries, Date.now());
  await store.close();
  const served = await serve(dataFolder);
  try {
    return await work(served, population);
  } finally {
    await served.stop();
  }
}

const inMegabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(0);

/** What the same pages cost at ten and a hundred times the entries, and the memory that the server starts with. */
export async function benchGrowth(folder: string): Promise<string> {
  const measured: { costs: number[]; memory: string[] }[] = [];
  let names: string[] = [];
  for (const entries of SIZES) {
    const figures = await servingContest(folder, entries, async (served, population) => {
      const atStart = (await served.usage()).residentBytes;
      const pages = pagesOf(population);
      names = pages.map(({ name }) => name);
      const costs = await costsSignedIn(served, pages);
      return { costs, memory: [atStart, (await served.usage()).residentBytes].map(inMegabytes) };
    });
    measured.push(figures);
  }
  const at = (page: number) => measured.map(({ costs }) => (costs[page] ?? 0).toFixed(1));
  const rows = names.map((name, page) => [name, ...at(page)]);
  rows.push(["resident MB after start", ...measured.map(({ memory }) => memory[0] ?? "")]);
  rows.push(["resident MB after this load", ...measured.map(({ memory }) => memory[1] ?? "")]);
  const head = ["processor ms at entries", ...SIZES.map((size) => size.toLocaleString("en"))];
  return table("Growth (median of five rounds)", head, rows);
}
