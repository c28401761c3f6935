import { and, eq } from "drizzle-orm";
import { mail } from "#db/schema/machinery.ts";
import type { Organizer } from "../../actors.ts";
import { askForJob } from "../../agenda.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayRelease } from "./holding.ts";

/** Lets a letter go that was held back; what it says is read as it leaves. The inverse, until then, is `holdLetter`. */
export async function releaseLetter(
  context: Context<Organizer>,
  { mailId }: { mailId: string },
): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const [letter] = await tx
      .select()
      .from(mail)
      .where(and(eq(mail.id, mailId), eq(mail.contestId, contestId)));
    if (!letter) return refuse("not found");
    const refused = mayRelease(letter);
    if (refused) return refused;
    await tx.update(mail).set({ heldAt: null, dueAt: now }).where(eq(mail.id, mailId));
    await askForJob(tx, now, { kind: "send mail", subject: mailId, reason: "a letter was released" });
    await recordAct(tx, context, {
      contestId,
      act: `released a letter: ${letter.letter.kind}`,
      subject: `mail ${mailId}`,
    });
    return done(null);
  });
}
