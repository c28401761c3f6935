import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type ClauseFacts, checkClauses, clausesOf } from "#app/contest/around/clauses/clauses.ts";
import { clauseFacts, countedChecks, type Scope } from "#app/contest/around/clauses/queries.ts";
import { CHECK_KINDS } from "#app/contest/repository/checks/finding.ts";
import type { CheckOutcome } from "#app/contest/vocabulary.ts";
import { newId } from "#db/ids.ts";
import { entry, ruling } from "#db/schema/entries.ts";
import { overruling, repository, repositoryCheck } from "#db/schema/repositories.ts";
import type { Store } from "#db/store.ts";
import { cloudPrize, DURING, someone, withCloudPrize } from "#tests/support/contest.ts";
import { anEntry, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";
import { aTeam } from "../repository/some-team.ts";

const FACTS: ClauseFacts = {
  affirmations: [{ key: "age", text: "I am of age.", accepted: 3 }],
  members: 4,
  largestTeam: 3,
  lateVersions: 1,
  rulings: { eligible: 5, ineligible: 1, "late admitted": 2, disqualified: 0 },
  finalists: 7,
  judges: { sponsor: 1, independent: 4 },
  documents: [],
};

const file = {
  ...cloudPrize(),
  team: { maximum: 5 },
  finalists: { cap: 50, answerHours: 48 },
  panel: { maximum: 6, sponsor: 1, independent: 5 },
};

function clause(key: string, facts: Partial<ClauseFacts> = {}) {
  const found = clausesOf(file, { ...FACTS, ...facts }).find((each) => each.key === key);
  return found && [found.holding, found.result, found.binds];
}

describe("the clauses of a contest", () => {
  it.each([
    ["one entry", "automatic", "", "entry"],
    ["team", "automatic", "3 members at most", "entry"],
    ["window", "automatic", "1 late version", "entry"],
    ["late", "human", "2 admitted", "entry"],
    ["eligibility", "human", "5 eligible, 1 ineligible, 0 disqualified", "entry"],
    ["affirmation age", "affirmed", "accepted by 3 of 4 members", "entry"],
    ["finalists", "automatic", "7 of 50", "contest"],
    ["panel", "automatic", "5 of 6", "contest"],
    ["sponsor", "automatic", "1 of 1", "contest"],
    ["independent", "automatic", "4 of 5", "contest"],
    ["reviews", "human", "", "contest"],
    ["answers", "human", "", "contest"],
    ["text", "not covered", "", "contest"],
  ])("say who holds %s", (key, ...expected) => {
    expect(clause(key)).toEqual(expected);
  });

  it("name each document of a winner with what came", () => {
    const winners = { answerHours: 48, documents: [{ id: "tax", name: "Tax form" }] };
    const tax = (documents: ClauseFacts["documents"]) =>
      clausesOf({ ...file, winners }, { ...FACTS, documents }).find(({ key }) => key === "document tax")?.result;
    expect(tax([])).toBe("not asked for yet");
    expect(tax([{ kind: "tax", received: 2, waived: 1, awards: 4 }])).toBe("2 received, 1 waived, of 4");
  });

  it("name the facts of GitHub beside a criterion", () => {
    const [first] = file.criteria.judging;
    if (!first) throw new Error("a rubric without a criterion");
    const how = (facts: typeof first.facts) =>
      clausesOf({ ...file, criteria: { nomination: [], judging: [{ ...first, facts }] } }, FACTS).find(({ key }) =>
        key.startsWith("criterion"),
      )?.how;
    expect(how(["licence", "contributors"])).toBe("Shown beside it from GitHub: Licence, Contributors.");
    expect(how(undefined)).toBe("No fact of GitHub is beside it.");
  });

  it("have a key of their own each, so that none hides another", () => {
    const keys = clausesOf(file, FACTS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("the checks as clauses", () => {
  it("are all there, and not covered where the contest does not ask", () => {
    const clauses = checkClauses(file, ["licence"], []);
    expect(clauses.map(({ kind }) => kind)).toEqual(CHECK_KINDS);
    const covered = clauses.filter(({ holding }) => holding === "automatic");
    expect(covered.map(({ kind, asks }) => [kind, asks])).toEqual([["licence", file.licences.join(", ")]]);
  });

  it("count what was overruled apart, but for what passes again", () => {
    const [, , , , , licence] = checkClauses(
      file,
      ["licence"],
      [
        { kind: "licence", outcome: "fail", checks: 3, overruled: 1 },
        { kind: "licence", outcome: "pass", checks: 2, overruled: 2 },
        { kind: "head", outcome: "warn", checks: 9, overruled: 0 },
      ],
    );
    expect(licence?.counts).toEqual({ pending: 0, pass: 2, warn: 0, fail: 2, unknown: 0, overruled: 1 });
  });
});

describe("what is counted", () => {
  let db: Store;
  let contestId: string;
  let accountId: string;
  let one: MadeEntry;
  let other: MadeEntry;

  beforeEach(async () => {
    db = await openTestStore();
    contestId = (await withCloudPrize(db)).contestId;
    accountId = (await someone(db, "olga")).accountId;
    one = await anEntry(db, contestId, { commit: "a".repeat(40) });
    other = await anEntry(db, contestId, { commit: "b".repeat(40) });
  });

  async function checked({ entryId }: MadeEntry, outcome: CheckOutcome) {
    const [linked] = await db.read.select().from(repository).where(eq(repository.entryId, entryId));
    const repositoryId = linked?.id ?? "";
    await db.write(async (tx) => {
      const found = { kind: "licence", outcome, seen: "Seen.", fix: "", evidence: [], checkedAt: DURING.submission };
      await tx.insert(repositoryCheck).values({ id: newId(), contestId, repositoryId, ...found });
      return { ok: true as const };
    });
    return { id: newId(), contestId, entryId, repositoryId, kind: "licence", reason: "Fine.", overruledBy: accountId };
  }

  const scopeOf = async ({ entryId }: MadeEntry) => {
    const [row] = await db.read.select().from(entry).where(eq(entry.id, entryId));
    return { contestId, entry: { id: entryId, teamId: row?.teamId ?? "" } };
  };

  it("is each check of what is handed in, of all or of one, with those let pass", async () => {
    const word = await checked(one, "fail");
    await checked(other, "fail");
    await db.write(async (tx) => {
      const taken = { ...word, id: newId(), overruledAt: 1, endedAt: 2 };
      await tx.insert(overruling).values([taken, { ...word, overruledAt: 3 }]);
      return { ok: true as const };
    });
    const fails = { kind: "licence", outcome: "fail" };
    expect(await countedChecks(db.read, { contestId })).toEqual([{ ...fails, checks: 2, overruled: 1 }]);
    expect(await countedChecks(db.read, await scopeOf(other))).toEqual([{ ...fails, checks: 1, overruled: 0 }]);
    await db.write(async (tx) => {
      await tx.update(entry).set({ withdrawnAt: 5 }).where(eq(entry.id, other.entryId));
      return { ok: true as const };
    });
    expect(await countedChecks(db.read, { contestId })).toEqual([{ ...fails, checks: 1, overruled: 1 }]);
    await db.write(async (tx) => {
      await tx.update(entry).set({ versionInForceId: null });
      return { ok: true as const };
    });
    expect(await countedChecks(db.read, { contestId })).toEqual([]);
  });

  it("is each affirmation by those who are on a team, of all or of one", async () => {
    const team = await aTeam(await openTestStore());
    const { db: own } = team.at();
    const accepted = async (scope: Scope) => {
      const { members, largestTeam, affirmations } = await clauseFacts(own.read, scope);
      return [members, largestTeam, new Set(affirmations.map((each) => each.accepted))];
    };
    expect(await accepted({ contestId: team.contestId })).toEqual([1, 1, new Set([1])]);
    await team.otherTeam();
    expect(await accepted({ contestId: team.contestId })).toEqual([2, 1, new Set([2])]);
    const [row] = await own.read.select().from(entry).where(eq(entry.id, team.entryId));
    const one = { id: team.entryId, teamId: row?.teamId ?? "" };
    expect(await accepted({ contestId: team.contestId, entry: one })).toEqual([1, 1, new Set([1])]);
  });

  it("is each ruling that stands, of all or of one", async () => {
    await db.write(async (tx) => {
      const made = { contestId, reason: "So.", ruledBy: accountId, ruledAt: 1 };
      await tx.insert(ruling).values([
        { ...made, id: newId(), entryId: one.entryId, kind: "eligible" },
        { ...made, id: newId(), entryId: one.entryId, kind: "disqualified", endedAt: 2 },
        { ...made, id: newId(), entryId: other.entryId, kind: "ineligible" },
      ]);
      return { ok: true as const };
    });
    const none = { eligible: 0, ineligible: 0, "late admitted": 0, disqualified: 0 };
    const { rulings, members, affirmations } = await clauseFacts(db.read, { contestId });
    expect(rulings).toEqual({ ...none, eligible: 1, ineligible: 1 });
    expect({ members, accepted: affirmations.map(({ accepted }) => accepted) }).toEqual({
      members: 0,
      accepted: file.rules.affirmations.map(() => 0),
    });
    expect((await clauseFacts(db.read, await scopeOf(other))).rulings).toEqual({ ...none, ineligible: 1 });
  });
});
