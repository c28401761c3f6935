import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { announcement } from "#db/schema/around.ts";
import type { Reader } from "#db/store.ts";

export type Announcement = typeof announcement.$inferSelect;

/** The announcements that stand, newest first. */
export function announcementsOf(read: Reader, contestId: string, limit = 200): Promise<Announcement[]> {
  return read
    .select()
    .from(announcement)
    .where(and(eq(announcement.contestId, contestId), isNull(announcement.endedAt)))
    .orderBy(desc(announcement.publishedAt), asc(announcement.id))
    .limit(limit);
}

/** One that stands in this contest, or undefined. */
export async function findAnnouncement(read: Reader, contestId: string, announcementId: string) {
  const [found] = await read
    .select()
    .from(announcement)
    .where(
      and(eq(announcement.contestId, contestId), eq(announcement.id, announcementId), isNull(announcement.endedAt)),
    );
  return found;
}
