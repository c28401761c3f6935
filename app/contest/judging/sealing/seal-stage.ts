import { newId } from "#db/ids.ts";
import { sealing } from "#db/schema/judging.ts";
import type { Organizer } from "../../actors.ts";
import { askForJob } from "../../agenda.ts";
import type { Context } from "../../context.ts";
import { recordAct, referenceTo } from "../../journal.ts";
import { done, type Outcome } from "../../outcome.ts";
import { refuse } from "../../refusals.ts";
import type { ReviewStage } from "../../vocabulary.ts";
import { sealingBlockers } from "./blockers.ts";
import { sealingFactsOf } from "./queries.ts";

/** Closes a stage's reviews for good and asks for its tallies. Refuses with a list of all that is unsettled. */
export async function sealStage(
  context: Context<Organizer>,
  { stage }: { stage: ReviewStage },
): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const blockers = sealingBlockers(await sealingFactsOf(tx, contestId, stage), now);
      if (blockers.length > 0) return refuse("stage cannot be sealed yet", { stage, blockers });
      const row = { id: newId(), contestId, stage, sealedBy: by.accountId, sealedAt: now };
      await tx.insert(sealing).values(row);
      if (stage === "judging")
        await askForJob(tx, now, { kind: "compute tally", subject: contestId, reason: "judging was sealed" });
      const after = [referenceTo("sealing", row)];
      await recordAct(tx, context, {
        contestId,
        act: `sealed the ${stage} stage`,
        subject: `contest ${contestId}`,
        after,
      });
      return done(null);
    },
    (collision) =>
      collision.isOn("sealing", "stage") ? refuse("stage is sealed", { stage, sealedAt: now }) : undefined,
  );
}
