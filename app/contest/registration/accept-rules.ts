import { and, eq } from "drizzle-orm";
import { participation } from "#db/schema/people.ts";
import { acceptance } from "#db/schema/setup.ts";
import type { Person } from "../actors.ts";
import type { Context } from "../context.ts";
import { recordAct } from "../journal.ts";
import { done, type Outcome } from "../outcome.ts";
import { refuse } from "../refusals.ts";
import { windowsOf } from "../setup/queries.ts";
import { acceptanceOf, rolesOf } from "./queries.ts";
import { mayAccept } from "./team-rules.ts";

export type AcceptRules = { contestId: string; rulesVersionId: string; ticked: string[] };

/**
 * Keeps a person's yes to each affirmation of the rules in force, with the hash of its text; from then on they enter the
 * contest. Refuses whoever decides in it, a missing tick, and a version that has been replaced.
 */
export async function acceptRules(context: Context<Person>, asked: AcceptRules): Promise<Outcome<null>> {
  const { now, by } = context;
  const { contestId } = asked;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const { rules, affirmations } = await acceptanceOf(tx, contestId, by.accountId);
      if (rules.id !== asked.rulesVersionId) return refuse("rules changed meanwhile", { number: rules.number });
      const side = await sideOf(tx, contestId, by.accountId);
      const roles = await rolesOf(tx, contestId, by.accountId);
      const facts = {
        windows: await windowsOf(tx, contestId),
        side,
        serves: roles.organizer || roles.auditor,
        statements: affirmations.map(({ id }) => id),
        ticked: asked.ticked,
        enteredBefore: side === "enters",
      };
      const refused = mayAccept(facts, now);
      if (refused) return refused;
      const fresh = affirmations.filter(({ acceptedAt }) => acceptedAt === null);
      if (fresh.length === 0) return done(null);
      if (!side)
        await tx.insert(participation).values({ contestId, accountId: by.accountId, side: "enters", since: now });
      const rows = fresh.map(({ id, textHash }) => ({ contestId, affirmationId: id, textHash }));
      await tx.insert(acceptance).values(rows.map((row) => ({ ...row, accountId: by.accountId, acceptedAt: now })));
      await recordAct(tx, context, {
        contestId,
        act: `accepted the rules, version ${rules.number}`,
        subject: `account ${by.accountId}`,
        after: rows.map(({ affirmationId, textHash }) => ({ table: "affirmation", id: affirmationId, hash: textHash })),
      });
      return done(null);
    },
    // The same person in a second tab: what this one wanted is there already.
    (collision) => (collision.kind === "unique" ? done(null) : undefined),
  );
}

async function sideOf(tx: Parameters<typeof acceptanceOf>[0], contestId: string, accountId: string) {
  const [row] = await tx
    .select({ side: participation.side })
    .from(participation)
    .where(and(eq(participation.contestId, contestId), eq(participation.accountId, accountId)));
  return row?.side;
}
