import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { nameFinalist } from "#app/contest/nomination/name-finalist.ts";
import { tellFinalists } from "#app/contest/nomination/tell-finalists.ts";
import { entryPage } from "#app/contest/submission/own/entry-page.ts";
import { ownEntryOf } from "#app/contest/submission/own/queries.ts";
import { submitEntry } from "#app/contest/submission/submit-entry.ts";
import { newId } from "#db/ids.ts";
import { entry as entryTable } from "#db/schema/entries.ts";
import { nomination } from "#db/schema/nomination.ts";
import { agreed, DURING, serving } from "#tests/support/contest.ts";
import { categoryIdOf } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";
import { someEntry, submission } from "./some-entry.ts";

it("tells a team that it is a finalist only once the finalists have been told", async () => {
  const db = await openTestStore();
  const { contestId, entry, ada, file } = await someEntry(db);
  agreed(await submitEntry(ada.context, submission()));
  const { accountId } = await serving(db, contestId, "nominator", "nora");
  const [row] = await db.read.select().from(entryTable).where(eq(entryTable.id, entry.id));
  const categoryId = await categoryIdOf(db.read, contestId, "best-new-monkey");
  const versionId = row?.versionInForceId ?? "";
  const chosen = { id: newId(), contestId, accountId, entryId: entry.id, categoryId, versionId, reason: "It works." };
  await db.write(async (tx) => {
    await tx.insert(nomination).values({ ...chosen, nominatedAt: DURING.nomination });
    return { ok: true as const };
  });
  const desk = await serving(db, contestId, "organizer", "olga");
  const context = { db, now: DURING.nomination, by: asOrganizer(contestId, desk.accountId) };
  agreed(await nameFinalist(context, { entryId: entry.id, reason: "Nominated.", categoryIds: [categoryId] }));

  const shown = async () => {
    const own = await ownEntryOf(db.read, contestId, ada.accountId);
    if (!own) throw new Error("the team has no entry");
    const contest = { name: file.name, slug: file.slug, zone: file.zone, graceMs: 0 };
    return entryPage(own, contest, file.calendar.submission, DURING.nomination).word;
  };
  expect(await shown()).toBe("locked");
  agreed(await tellFinalists(context));
  expect(await shown()).toBe("finalist");
});
