import { eq } from "drizzle-orm";
import { announcement } from "#db/schema/around.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { risePublicVersion } from "../../public-version.ts";
import { refuse } from "../../refusals.ts";
import { findAnnouncement } from "./queries.ts";

/** Takes an announcement off the public pages and out of the feed. The row stays; publishing it anew is the inverse. */
export async function withdrawAnnouncement(
  context: Context<Organizer>,
  { announcementId }: { announcementId: string },
): Promise<Outcome<null>> {
  const { contestId } = context.by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const standing = await findAnnouncement(tx, contestId, announcementId);
    if (!standing) return refuse("not found");
    const ended = { endedAt: context.now };
    await tx.update(announcement).set(ended).where(eq(announcement.id, standing.id));
    await risePublicVersion(tx, contestId);
    await recordAct(tx, context, {
      contestId,
      act: "withdrew an announcement",
      subject: `announcement ${standing.id}`,
      before: [referenceTo("announcement", standing)],
      after: [referenceTo("announcement", { ...standing, ...ended })],
    });
    return done(null);
  });
}
