import { newId } from "#db/ids.ts";
import { announcement } from "#db/schema/around.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { risePublicVersion } from "../../public-version.ts";

/** Tells everybody something about the contest; the text is Markdown. Withdrawing it is the inverse. */
export async function publishAnnouncement(
  context: Context<Organizer>,
  { title, text }: { title: string; text: string },
): Promise<Outcome<{ announcementId: string }>> {
  const { contestId, accountId } = context.by;
  return context.db.write<Outcome<{ announcementId: string }>>(async (tx) => {
    const published = { publishedBy: accountId, publishedAt: context.now, endedAt: null };
    const row = { id: newId(), contestId, title, text, ...published };
    await tx.insert(announcement).values(row);
    await risePublicVersion(tx, contestId);
    await recordAct(tx, context, {
      contestId,
      act: "published an announcement",
      subject: `announcement ${row.id}`,
      after: [referenceTo("announcement", row)],
    });
    return done({ announcementId: row.id });
  });
}
