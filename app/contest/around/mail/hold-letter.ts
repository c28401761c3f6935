import { and, eq } from "drizzle-orm";
import { mail } from "#db/schema/machinery.ts";
import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { recordAct } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import { mayHold } from "./holding.ts";

/** Keeps a letter back that has not left yet. The inverse is `releaseLetter`. */
export async function holdLetter(context: Context<Organizer>, { mailId }: { mailId: string }): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<null>>(async (tx) => {
    const [letter] = await tx
      .select()
      .from(mail)
      .where(and(eq(mail.id, mailId), eq(mail.contestId, contestId)));
    if (!letter) return refuse("not found");
    const refused = mayHold(letter);
    if (refused) return refused;
    await tx.update(mail).set({ heldAt: now }).where(eq(mail.id, mailId));
    await recordAct(tx, context, {
      contestId,
      act: `held back a letter: ${letter.letter.kind}`,
      subject: `mail ${mailId}`,
    });
    return done(null);
  });
}
