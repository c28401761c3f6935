import { readFileSync } from "node:fs";
import { asContestant, asOperator, asPerson } from "#app/contest/actors.ts";
import type { Outcome } from "#app/contest/outcome.ts";
import { acceptRules } from "#app/contest/registration/accept-rules.ts";
import { formTeam } from "#app/contest/registration/form-team.ts";
import { acceptanceOf, ownTeamOf } from "#app/contest/registration/queries.ts";
import { moveCalendar } from "#app/contest/schedule.ts";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { importContest } from "#app/contest/setup/import-contest.ts";
import { categoriesOf } from "#app/contest/setup/queries.ts";
import { EMPTY_DRAFT } from "#app/contest/submission/draft.ts";
import { draftOf, findEntryOfTeam } from "#app/contest/submission/queries.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { hashOfText } from "#db/content-hash.ts";
import { newId } from "#db/ids.ts";
import { account, session } from "#db/schema/account.ts";
import { organizer } from "#db/schema/people.ts";
import { repository } from "#db/schema/repositories.ts";
import type { Store, Writer } from "#db/store.ts";
import { copyEntry } from "./copies.ts";
import { seatPanel } from "./panel.ts";

const JUDGES = 30;
const WRITE_UP = "## What it does\n\nIt moves work from people to machines, and says so. ".repeat(30);

function agreed<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the benchmark was refused: ${outcome.refusal.code}`);
  return outcome.value;
}

async function inserting(store: Store, work: (tx: Writer) => Promise<unknown>): Promise<void> {
  await store.write(async (tx) => {
    await work(tx);
    return { ok: true as const };
  });
}

/** An account with a session; answers the cookie that the session's browser sends. */
async function signedIn(store: Store, name: string, now: number): Promise<{ accountId: string; cookie: string }> {
  const accountId = newId();
  const sessionId = newId();
  await inserting(store, async (tx) => {
    await tx
      .insert(account)
      .values({ id: accountId, githubId: String(Math.abs(hashCode(name))), login: name, name, createdAt: now });
    const ends = { createdAt: now, lastSeenAt: now, expiresAt: now + 30 * 86_400_000 };
    await tx.insert(session).values({ idHash: hashOfText(sessionId), accountId, device: "benchmark", ...ends });
  });
  return { accountId, cookie: `laurels-session=${sessionId}` };
}

const hashCode = (text: string) => Number.parseInt(hashOfText(text).slice(0, 8), 16);

type Entering = { number: number; category: string; now: number };

async function enterTeam(store: Store, contestId: string, { number, category, now }: Entering) {
  const { accountId, cookie } = await signedIn(store, `contestant-${number}`, now);
  const { rules, affirmations } = await acceptanceOf(store.read, contestId, accountId);
  const ticked = affirmations.map(({ id }) => id);
  agreed(
    await acceptRules({ db: store, now, by: asPerson(accountId) }, { contestId, rulesVersionId: rules.id, ticked }),
  );
  const context = { db: store, now, by: asContestant(contestId, accountId) };
  agreed(await formTeam(context, { name: `Team ${number}` }));
  const own = await ownTeamOf(store.read, contestId, accountId);
  const entry = await findEntryOfTeam(store.read, own?.teamId ?? "");
  if (!entry) throw new Error("the team has no entry");
  const fullName = `team-${number}/work`;
  const linked = { contestId, entryId: entry.id, fullName, fullNameKey: fullName, linkedBy: accountId, linkedAt: now };
  await inserting(store, (tx) => tx.insert(repository).values(linked));
  const content = {
    ...{ ...EMPTY_DRAFT, title: `Work number ${number}`, summary: "One sentence about it.", writeUp: WRITE_UP },
    ...{ buildAndRun: "Run make.", categories: [{ slug: category, reason: "It fits there best." }] },
  };
  agreed(await submitEntry(context, { content, pullRequests: [], idempotencyKey: newId() }));
  return { cookie, code: entry.code, entryId: entry.id };
}

export type Population = Awaited<ReturnType<typeof populate>>;

/** A sample contest whose entries are handed in now: its id and the categories that entries name. */
async function openContest(store: Store, now: number) {
  const reading = readContestFile(readFileSync(new URL("../../samples/cloud-prize.yaml", import.meta.url), "utf8"));
  if (!reading.ok) throw new Error("the sample contest cannot be read");
  const file = moveCalendar(reading.contest, "submission", 0.6, now);
  const asked = { file, reason: "", secret: "benchmark", githubIds: new Map<string, string>() };
  const { contestId, slug } = agreed(await importContest({ db: store, now, by: asOperator() }, asked));
  const categories = (await categoriesOf(store.read, contestId)).filter(({ decided }) => decided === "marks");
  return { contestId, slug, categories };
}

/**
 * A contest that takes entries and is judged now, with so many submitted entries, an organizer, 30 judges and about
 * 1,000 reviews of 100 finalists; cookies for one person of each kind, and what they act on.
 */
export async function populate(store: Store, entries: number, now: number) {
  const { contestId, slug, categories } = await openContest(store, now);
  const first = await enterTeam(store, contestId, { number: 1, category: categories[0]?.slug ?? "", now });
  const ids = categories.map(({ id }) => id);
  await copyEntry(store, first.entryId, entries - 1, ids);
  const desk = await signedIn(store, "organizer", now);
  await inserting(store, (tx) => tx.insert(organizer).values({ contestId, accountId: desk.accountId, since: now }));
  const judges: Awaited<ReturnType<typeof signedIn>>[] = [];
  for (let number = 1; number <= JUDGES; number += 1) judges.push(await signedIn(store, `judge-${number}`, now));
  const panel = { contestId, judges: judges.map(({ accountId }) => accountId), organizer: desk.accountId, now };
  const left = await seatPanel(store, panel, { finalists: Math.min(100, entries), each: 34 });
  return {
    ...{ contestId, slug, code: first.code, revision: (await draftOf(store.read, first.entryId)).revision, ...left },
    ...{ contestant: first.cookie, organizer: desk.cookie, judge: judges[0]?.cookie ?? "" },
  };
}

/** A contest that takes entries now, with so many teams that have each submitted once; their cookies and codes. */
export async function populateTeams(store: Store, many: number, now: number) {
  const { contestId, slug, categories } = await openContest(store, now);
  const numbers = Array.from({ length: many }, (_, index) => index + 1);
  const category = categories[0]?.slug ?? "";
  const teams = await Promise.all(numbers.map((number) => enterTeam(store, contestId, { number, category, now })));
  return { slug, category, teams };
}
