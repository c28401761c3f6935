import { newId } from "#db/ids.ts";
import { overruling } from "#db/schema/repositories.ts";
import type { Organizer } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct, referenceTo } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { risePublicVersion } from "../public-version.ts";
import { refuse } from "../refusals.ts";
import { findCheck, findLinked } from "./queries.ts";
import { writeOverrulingLetters } from "./write-overruling-letters.ts";

export type OverruleCheck = {
  repositoryId: string;
  kind: string;
  /** `owner/name#number` for a pull request, otherwise empty. */
  subject: string;
  reason: string;
};

/** An organizer lets a check pass, with a reason that the team reads in a letter. Refuses a check that does not stand against the entry. */
export async function overruleCheck(
  context: Context<Organizer>,
  { repositoryId, kind, subject, reason }: OverruleCheck,
): Promise<Outcome<{ overrulingId: string }>> {
  const { now, by } = context;
  return context.db.write<Outcome<{ overrulingId: string }>>(
    async (tx) => {
      const found = await findLinked(tx, repositoryId);
      if (found?.entry.contestId !== by.contestId) return refuse("repository is not linked");
      const check = await findCheck(tx, repositoryId, kind, subject);
      if (!check || check.outcome === "pass" || check.outcome === "pending") return refuse("nothing to overrule");
      const entryId = found.entry.id;
      const { contestId, accountId: overruledBy } = by;
      const about = { contestId, entryId, repositoryId, kind, subject };
      const row = { id: newId(), ...about, reason, overruledBy, overruledAt: now };
      await tx.insert(overruling).values(row);
      await writeOverrulingLetters(tx, now, { ...row, endedAt: null });
      await risePublicVersion(tx, contestId);
      const after = [referenceTo("overruling", row)];
      await recordAct(tx, context, { contestId, act: "overruled a check", subject: `entry ${entryId}`, after });
      return done({ overrulingId: row.id });
    },
    (collision) => (collision.isOn("overruling", "kind") ? refuse("overruled already") : undefined),
  );
}
