import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asJudge } from "#app/contest/actors.ts";
import { EXPORTS, exportNamed } from "#app/contest/around/exports/files.ts";
import { submitReview } from "#app/contest/judging/submit-review.ts";
import { computeTally } from "#app/jobs/compute-tally.ts";
import type { Workshop } from "#app/jobs/work.ts";
import { readCsv } from "#app/render/read-csv.ts";
import { contentHash } from "#db/content-hash.ts";
import { account } from "#db/schema/account.ts";
import { sealing } from "#db/schema/judging.ts";
import { auditor, organizer } from "#db/schema/people.ts";
import type { Browser } from "#tests/support/browse.ts";
import { agreed, DURING } from "#tests/support/contest.ts";
import { aFinalist, anAssignment, anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import { AFTER_JUDGING, type Judged, judgedContest, MARKED } from "#tests/support/results.ts";
import { aFullReview } from "#tests/support/reviews.ts";

const EXPORTS_PAGE = "/cloud-prize/organizer/exports";
const FORMULA = '=HYPERLINK("https://example.org","First")';

let portal: TestPortal;
let judged: Judged;
let planted: MadeEntry;
let olga: Browser;
let audrey: Browser;
let stranger: Browser;

async function signedIn(place: number, serves?: typeof organizer | typeof auditor): Promise<Browser> {
  const people = [...portal.standin.world.accounts.values()].filter(({ kind }) => kind === "User");
  const login = people[place]?.login ?? "";
  const browser = portal.browser();
  await browser.signIn(login);
  const [person] = await portal.store.read.select().from(account).where(eq(account.login, login));
  if (serves)
    await portal.store.write(async (tx) => {
      await tx.insert(serves).values({ contestId: judged.contestId, accountId: person?.id ?? "", since: 1 });
      return { ok: true as const };
    });
  return browser;
}

/** A submitted review of a finalist whose title is a formula. */
async function reviewed({ contestId, judge, olga: named }: Judged) {
  const db = portal.store;
  planted = await anEntry(db, contestId, { title: FORMULA, categories: [MARKED] });
  await aFinalist(db, contestId, planted, named.accountId, [MARKED]);
  await anAssignment(db, contestId, "judging", judge, planted);
  const written = await aFullReview(db, contestId, "judging", planted.versionId, 7);
  const context = { db, now: DURING.judging, by: asJudge(contestId, judge.accountId) };
  agreed(await submitReview(context, { entryId: planted.entryId, ...written }));
}

const seal = () =>
  portal.store.write(async (tx) => {
    const by = { sealedBy: judged.olga.accountId, sealedAt: AFTER_JUDGING - 10 };
    await tx.insert(sealing).values({ contestId: judged.contestId, stage: "judging", ...by });
    return { ok: true as const };
  });

beforeAll(async () => {
  portal = await startTestPortal({ now: AFTER_JUDGING });
  judged = await judgedContest(portal.store, { sealed: false });
  await reviewed(judged);
  olga = await signedIn(0, organizer);
  audrey = await signedIn(1, auditor);
  stranger = await signedIn(2);
});

afterAll(() => portal?.stop());

const fetched = (browser: Browser, file: string) => browser.visit(`${EXPORTS_PAGE}/${file}`);

async function rowsOf(browser: Browser, file: string): Promise<Record<string, string | undefined>[]> {
  const reading = readCsv((await fetched(browser, file)).html);
  if (!reading.ok) throw new Error(reading.problem);
  const [head, ...rows] = reading.rows.map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries((head ?? []).map((name, place) => [name, cells[place]])));
}

const closing = EXPORTS.flatMap((each) => ("opensWith" in each ? [...each.files] : []));

describe("before a stage is sealed", () => {
  it.each(closing)("%s is refused, and nothing of the marks is in the answer", async (file) => {
    const page = await fetched(olga, file);
    expect(page.status).toBe(409);
    expect(page.text).toContain("stage is not sealed");
    expect(page.html).not.toContain("For the panel.");
  });

  it("the page says what it waits for, and links to no closed file", async () => {
    const page = await olga.visit(EXPORTS_PAGE);
    expect(page.text).toContain("Once the judging stage is sealed");
    expect(page.html).not.toContain('href="/cloud-prize/organizer/exports/tally.json"');
    expect(page.html).toContain('href="/cloud-prize/organizer/exports/entries.csv"');
  });
});

describe("what an organizer takes along", () => {
  it("has every entry, in a file that runs no formula and keeps the text", async () => {
    const page = await fetched(olga, "entries.csv");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(page.headers.get("content-disposition")).toBe('attachment; filename="cloud-prize-entries.csv"');
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    expect(page.html).toContain(`"'=HYPERLINK(""https`);
    const rows = await rowsOf(olga, "entries.csv");
    expect(rows.map(({ title }) => title).sort()).toEqual([FORMULA, "First", "Second", "Third"]);
    const found = JSON.parse((await fetched(olga, "entries.json")).html) as { title: string; writeUp: string }[];
    expect(found.map(({ title }) => title).sort()).toEqual([FORMULA, "First", "Second", "Third"]);
    expect(found[1]?.writeUp).toContain("A longer text about it.");
  });

  it("has the finalists and the whole journal", async () => {
    const places = await rowsOf(olga, "finalists.csv");
    expect(places.map(({ place, reason }) => [place, reason])).toEqual(Array(4).fill(["finalist", "Strong."]));
    const lines = (await fetched(olga, "journal.jsonl")).html.trim().split("\n");
    const acts = lines.map((line) => (JSON.parse(line) as { act: string }).act);
    expect(acts).toContain("submitted a review");
    expect((await rowsOf(olga, "journal.csv")).map(({ act }) => act)).toEqual(acts);
  });

  it("has the reviews and the tally once the judging is sealed, and nobody's private note", async () => {
    await seal();
    await computeTally({ store: portal.store, now: () => AFTER_JUDGING } as Workshop, {
      ...({ subject: judged.contestId } as Parameters<typeof computeTally>[1]),
    });
    const marks = await rowsOf(olga, "panel-reviews.csv");
    expect(marks.length).toBeGreaterThan(1);
    expect(marks[0]).toMatchObject({ title: FORMULA, "note to the panel": "For the panel." });
    expect(marks.map(({ mark }) => mark)).toContain("7");
    const json = (await fetched(olga, "panel-reviews.json")).html;
    expect(JSON.parse(json)).toMatchObject([{ entry: planted.code, teamNote: "Well done." }]);
    expect(json).not.toContain("Mine alone.");
    type Told = { tallies: { inputHash: string }[]; inputs: Record<string, unknown> };
    const { tallies, inputs } = JSON.parse((await fetched(olga, "tally.json")).html) as Told;
    expect(tallies.length).toBeGreaterThan(0);
    for (const { inputHash } of tallies) expect(contentHash(inputs[inputHash])).toBe(inputHash);
    expect((await fetched(olga, "committee-reviews.csv")).status).toBe(409);
  });

  it("is read by an auditor too, and by nobody else", async () => {
    const open = EXPORTS.flatMap(({ files }) => [...files]).filter(
      (file) => exportNamed(file)?.of.opensWith !== "nomination",
    );
    for (const file of open) {
      expect((await fetched(audrey, file)).status, file).toBe(200);
      expect((await fetched(stranger, file)).status, file).toBe(403);
      expect((await fetched(portal.browser(), file)).url.pathname, file).toBe("/sign-in");
    }
    expect((await fetched(olga, "people.csv")).status).toBe(404);
    expect(portal.errors).toEqual([]);
  });
});
