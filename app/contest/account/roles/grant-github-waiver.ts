import type { Organizer } from "../../actors.ts";
import type { Context } from "../../context.ts";
import { done, type Outcome } from "../../outcome.ts";
import { risePublicVersion } from "../../public-version.ts";
import { refuse } from "../../refusals.ts";
import { rolesOf } from "../../registration/queries.ts";
import { sightOf } from "./queries.ts";
import { mayGrantWaiver } from "./sight.ts";
import { writeWaiver } from "./write-waiver.ts";

export type GrantGithubWaiver = { accountId: string; reason: string };

/** Lets a nominator or judge see entries without GitHub, for a reason; how many there are is public. */
export async function grantGithubWaiver(
  context: Context<Organizer>,
  { accountId, reason }: GrantGithubWaiver,
): Promise<Outcome<null>> {
  const { contestId, accountId: organizerId } = context.by;
  return context.db.write<Outcome<null>>(
    async (tx) => {
      const roles = await rolesOf(tx, contestId, accountId);
      const sight = await sightOf(tx, contestId, accountId);
      const decides = roles.nominator || roles.judge;
      const refused = mayGrantWaiver({ ...sight, decides, isOneself: accountId === organizerId });
      if (refused) return refused;
      await writeWaiver(tx, context, { contestId, accountId, reason, grantedBy: organizerId });
      await risePublicVersion(tx, contestId);
      return done(null);
    },
    (collision) => (collision.isOn("github_waiver", "account_id") ? refuse("waiver not needed") : undefined),
  );
}
