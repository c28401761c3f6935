import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { asNominator, asOrganizer } from "#app/contest/actors.ts";
import { moveAlternate } from "#app/contest/nomination/move-alternate.ts";
import { nameAlternate } from "#app/contest/nomination/name-alternate.ts";
import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { nominateEntry } from "#app/contest/nomination/nominate-entry.ts";
import { neighbourOf } from "#app/contest/nomination/places.ts";
import { promoteAlternate } from "#app/contest/nomination/promote-alternate.ts";
import { placesOf } from "#app/contest/nomination/queries.ts";
import { tellFinalists } from "#app/contest/nomination/tell-finalists.ts";
import { withdrawPlace } from "#app/contest/nomination/withdraw-place.ts";
import { entry } from "#db/schema/entries.ts";
import { sealing } from "#db/schema/judging.ts";
import { journal, mail } from "#db/schema/machinery.ts";
import { finalistPlace } from "#db/schema/nomination.ts";
import { versionMember } from "#db/schema/versions.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, someone, withCloudPrize } from "#tests/support/contest.ts";
import { anEntry, categoryIdOf, type MadeEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let organizerId: string;
let nominator: { accountId: string };
let feature: string;

beforeEach(async () => {
  db = await openTestStore();
  const change = (file: Awaited<ReturnType<typeof withCloudPrize>>["file"]) => ({
    ...file,
    finalists: { ...file.finalists, cap: 2 },
  });
  contestId = (await withCloudPrize(db, change)).contestId;
  organizerId = (await serving(db, contestId, "organizer", "olga")).accountId;
  nominator = await serving(db, contestId, "nominator", "nora");
  feature = await categoryIdOf(db.read, contestId, "best-new-feature");
});

const organizing = (now = DURING.nomination) => ({ db, now, by: asOrganizer(contestId, organizerId) });

async function nominated(title: string): Promise<MadeEntry> {
  const made = await anEntry(db, contestId, { title });
  const context = { db, now: DURING.nomination, by: asNominator(contestId, nominator.accountId) };
  const { entryId, versionId } = made;
  agreed(await nominateEntry(context, { entryId, versionId, categoryId: feature, reason: "Good." }));
  return made;
}

const place = ({ entryId }: MadeEntry, categoryIds = [feature]) => ({ entryId, categoryIds, reason: "Strong." });
const entryRow = async ({ entryId }: MadeEntry) => (await db.read.select().from(entry).where(eq(entry.id, entryId)))[0];
const titles = async () =>
  (await placesOf(db.read, contestId)).map(({ title, ordinal }) => `${title} ${ordinal ?? "F"}`);
const lastAct = async () => (await db.read.select().from(journal)).at(-1)?.act;

async function sealJudging() {
  await db.write(async (tx) => {
    await tx.insert(sealing).values({ contestId, stage: "judging", sealedBy: organizerId, sealedAt: DURING.judging });
    return { ok: true };
  });
}

describe("naming a finalist", () => {
  it("gives the entry a place in its nominated categories, and shows on its row", async () => {
    const one = await nominated("One");
    agreed(await nameFinalist(organizing(), place(one)));
    const [made] = await placesOf(db.read, contestId);
    expect(made).toMatchObject({ entryId: one.entryId, ordinal: null, reason: "Strong." });
    expect(made?.categories.map(({ id }) => id)).toEqual([feature]);
    expect((await entryRow(one))?.finalistAt).toBe(DURING.nomination);
    expect(await lastAct()).toBe("named a finalist");
  });

  it("counts the cap over entries, also when two are named at once", async () => {
    const [one, two, three] = [await nominated("One"), await nominated("Two"), await nominated("Three")];
    agreed(await nameFinalist(organizing(), place(one)));
    const both = await Promise.all([two, three].map((each) => nameFinalist(organizing(), place(each))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal]))).toEqual([
      { code: "finalists are complete", facts: { cap: 2 } },
    ]);
    expect(await db.read.$count(finalistPlace)).toBe(2);
  });

  it("is refused twice, without a category, for one that nobody nominated, and for an entry that is out", async () => {
    const one = await nominated("One");
    const usability = await categoryIdOf(db.read, contestId, "best-usability");
    expect(refusedWith(await nameFinalist(organizing(), place(one, [])))).toBe("choose a nominated category");
    expect(refusedWith(await nameFinalist(organizing(), place(one, [feature, usability])))).toBe(
      "category is not nominated",
    );
    agreed(await nameFinalist(organizing(), place(one)));
    expect(refusedWith(await nameFinalist(organizing(), place(one)))).toBe("entry has a place");
    const two = await nominated("Two");
    await db.write(async (tx) => {
      await tx.update(entry).set({ withdrawnAt: DURING.nomination }).where(eq(entry.id, two.entryId));
      return { ok: true };
    });
    expect(refusedWith(await nameFinalist(organizing(), place(two)))).toBe("not found");
  });

  it("is refused before the nomination opens, and once the judging is sealed", async () => {
    const one = await nominated("One");
    expect(refusedWith(await nameFinalist(organizing(Date.UTC(2013, 1, 1)), place(one)))).toBe("window not open yet");
    await sealJudging();
    expect(refusedWith(await nameFinalist(organizing(), place(one)))).toBe("stage is sealed");
  });

  it("does not reach into another contest", async () => {
    const one = await nominated("One");
    const context = { ...organizing(), by: asOrganizer("another contest", organizerId) };
    await expect(nameFinalist(context, place(one))).rejects.toThrow();
    expect(await db.read.$count(finalistPlace)).toBe(0);
  });
});

describe("alternates", () => {
  const three = async () => {
    const made = [await nominated("One"), await nominated("Two"), await nominated("Three")];
    const placeIds: string[] = [];
    for (const each of made) placeIds.push(agreed(await nameAlternate(organizing(), place(each))).placeId);
    return { made, placeIds };
  };

  it("stand in a row, and are no finalists", async () => {
    const { made } = await three();
    expect(await titles()).toEqual(["One 1", "Two 2", "Three 3"]);
    expect(made[0] && (await entryRow(made[0]))?.finalistAt).toBeNull();
    expect(await lastAct()).toBe("named an alternate");
  });

  it("change places with their neighbours", async () => {
    const { placeIds } = await three();
    const [first = "", , third = ""] = placeIds;
    agreed(await moveAlternate(organizing(), { placeId: third, direction: "up" }));
    expect((await titles()).sort()).toEqual(["One 1", "Three 2", "Two 3"]);
    expect(await lastAct()).toBe("moved an alternate");
    expect(refusedWith(await moveAlternate(organizing(), { placeId: first, direction: "up" }))).toBe(
      "alternate is at the end",
    );
    expect(refusedWith(await moveAlternate(organizing(), { placeId: "none", direction: "up" }))).toBe("not found");
  });

  it("keep one ordinal each when two move at once", async () => {
    const { placeIds } = await three();
    const [first = "", , third = ""] = placeIds;
    await Promise.all([
      moveAlternate(organizing(), { placeId: first, direction: "down" }),
      moveAlternate(organizing(), { placeId: third, direction: "up" }),
    ]);
    const ordinals = (await placesOf(db.read, contestId)).map(({ ordinal }) => ordinal);
    expect(new Set(ordinals).size).toBe(3);
  });

  it("are promoted in the place of a finalist who was lost", async () => {
    const { placeIds, made } = await three();
    const [, second = ""] = placeIds;
    const lost = agreed(await nameFinalist(organizing(), place(await nominated("Lost")))).placeId;
    expect(refusedWith(await promoteAlternate(organizing(), { placeId: second, replacesId: lost }))).toBe(
      "place was not lost",
    );
    agreed(await withdrawPlace(organizing(), { placeId: lost, reason: "They declined." }));
    agreed(await promoteAlternate(organizing(), { placeId: second, replacesId: lost }));
    expect((await titles()).sort()).toEqual(["One 1", "Three 3", "Two F"]);
    const promoted = (await placesOf(db.read, contestId)).find(({ title }) => title === "Two");
    expect(promoted).toMatchObject({ replacesId: lost });
    expect(promoted?.categories).toHaveLength(1);
    expect(made[1] && (await entryRow(made[1]))?.finalistAt).toBe(DURING.nomination);
    expect(await lastAct()).toBe("promoted an alternate");
  });

  it("are not promoted over the cap, nor out of the contest, nor twice for one lost place", async () => {
    const { placeIds, made } = await three();
    const [first = "", second = "", third = ""] = placeIds;
    const lost = agreed(await nameFinalist(organizing(), place(await nominated("Lost")))).placeId;
    agreed(await withdrawPlace(organizing(), { placeId: lost, reason: "They declined." }));
    agreed(await promoteAlternate(organizing(), { placeId: first, replacesId: lost }));
    expect(refusedWith(await promoteAlternate(organizing(), { placeId: second, replacesId: lost }))).toBe(
      "places changed meanwhile",
    );
    agreed(await promoteAlternate(organizing(), { placeId: second }));
    expect(refusedWith(await promoteAlternate(organizing(), { placeId: third }))).toBe("finalists are complete");
    await db.write(async (tx) => {
      await tx
        .update(entry)
        .set({ withdrawnAt: DURING.nomination })
        .where(eq(entry.id, made[2]?.entryId ?? ""));
      return { ok: true };
    });
    expect(refusedWith(await promoteAlternate(organizing(), { placeId: third }))).toBe(
      "alternate is out of the contest",
    );
  });
});

describe("withdrawing a place", () => {
  it("keeps the reason, and clears the entry's row", async () => {
    const one = await nominated("One");
    const { placeId } = agreed(await nameFinalist(organizing(), place(one)));
    agreed(await withdrawPlace(organizing(), { placeId, reason: "They declined." }));
    expect(await placesOf(db.read, contestId)).toEqual([]);
    expect((await entryRow(one))?.finalistAt).toBeNull();
    const [row] = await db.read.select().from(finalistPlace);
    expect(row).toMatchObject({ endedReason: "They declined.", endedAt: DURING.nomination });
    expect(await lastAct()).toBe("withdrew a finalist's place");
    agreed(await nameFinalist(organizing(), place(one)));
  });

  it("is refused once the judging is sealed", async () => {
    const { placeId } = agreed(await nameFinalist(organizing(), place(await nominated("One"))));
    await sealJudging();
    expect(refusedWith(await withdrawPlace(organizing(), { placeId, reason: "Late." }))).toBe("stage is sealed");
  });
});

describe("telling the finalists", () => {
  const withMember = async (title: string) => {
    const made = await nominated(title);
    const member = await someone(db, `member-of-${title.toLowerCase()}`);
    await db.write(async (tx) => {
      const row = { versionId: made.versionId, accountId: member.accountId, name: title, login: null, leads: true };
      await tx.insert(versionMember).values(row);
      return { ok: true };
    });
    return made;
  };
  const recipients = async () => (await db.read.select().from(mail)).map(({ recipient }) => recipient);

  it("mails each team once, and whoever is named later at once", async () => {
    agreed(await nameFinalist(organizing(), place(await withMember("One"))));
    const before = (await recipients()).length;
    agreed(await tellFinalists(organizing()));
    expect((await recipients()).slice(before)).toEqual(["member-of-one@example.org"]);
    expect(refusedWith(await tellFinalists(organizing()))).toBe("finalists are told already");
    agreed(await nameFinalist(organizing(), place(await withMember("Two"))));
    expect((await recipients()).slice(before + 1)).toEqual(["member-of-two@example.org"]);
  });

  it("is refused while there are none", async () => {
    expect(refusedWith(await tellFinalists(organizing()))).toBe("no finalists yet");
  });
});

describe("the neighbour of an alternate", () => {
  it("is told by ordinals, whatever gaps they have", () => {
    const row = [
      { id: "c", ordinal: 9 },
      { id: "a", ordinal: 2 },
      { id: "b", ordinal: 5 },
    ];
    expect(neighbourOf(row, "b", "up")?.id).toBe("a");
    expect(neighbourOf(row, "b", "down")?.id).toBe("c");
    expect(neighbourOf(row, "c", "down")).toBeUndefined();
    expect(neighbourOf(row, "gone", "up")).toBeUndefined();
  });
});
