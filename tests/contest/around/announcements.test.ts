import { beforeEach, describe, expect, it } from "vitest";
import { asOrganizer } from "#app/contest/actors.ts";
import { publishAnnouncement } from "#app/contest/around/announcements/publish-announcement.ts";
import { announcementsOf } from "#app/contest/around/announcements/queries.ts";
import { withdrawAnnouncement } from "#app/contest/around/announcements/withdraw-announcement.ts";
import { findContestById } from "#app/contest/setup/queries.ts";
import { journal } from "#db/schema/machinery.ts";
import type { Store } from "#db/store.ts";
import { agreed, DURING, refusedWith, serving, withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;
let contestId: string;
let accountId: string;

beforeEach(async () => {
  db = await openTestStore();
  ({ contestId } = await withCloudPrize(db));
  ({ accountId } = await serving(db, contestId, "organizer", "olga"));
});

const as = (now: number, of = contestId) => ({ db, now, by: asOrganizer(of, accountId) });
const publish = async (title: string, now: number) =>
  agreed(await publishAnnouncement(as(now), { title, text: "*News.*" })).announcementId;
const titles = async (of = contestId) => (await announcementsOf(db.read, of)).map(({ title }) => title);
const publicVersion = async () => (await findContestById(db.read, contestId))?.publicVersion ?? 0;

describe("an announcement", () => {
  it("is public at once, newest first, with a line in the journal", async () => {
    const before = await publicVersion();
    await publish("First", DURING.submission);
    await publish("Second", DURING.submission + 1);
    expect(await titles()).toEqual(["Second", "First"]);
    expect(await publicVersion()).toBe(before + 2);
    const acts = (await db.read.select().from(journal)).map(({ act }) => act);
    expect(acts.filter((act) => act === "published an announcement")).toHaveLength(2);
  });

  it("is withdrawn once, and no longer public", async () => {
    const announcementId = await publish("Wrong", DURING.submission);
    const before = await publicVersion();
    agreed(await withdrawAnnouncement(as(DURING.submission + 1), { announcementId }));
    expect(await titles()).toEqual([]);
    expect(await publicVersion()).toBe(before + 1);
    expect(refusedWith(await withdrawAnnouncement(as(DURING.submission + 2), { announcementId }))).toBe("not found");
  });

  it("belongs to one contest: another's organizer finds nothing to withdraw", async () => {
    const announcementId = await publish("Ours", DURING.submission);
    const { contestId: other } = await withCloudPrize(db, (file) => ({ ...file, slug: "other-prize" }));
    expect(await titles(other)).toEqual([]);
    expect(refusedWith(await withdrawAnnouncement(as(1, other), { announcementId }))).toBe("not found");
    expect(await titles()).toEqual(["Ours"]);
  });
});
