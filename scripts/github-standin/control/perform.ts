import type { Standin } from "../standin.ts";
import { deliver } from "../webhooks/deliver.ts";
import { happeningsAfter } from "../webhooks/happenings.ts";
import type { Repository } from "../world/model.ts";
import { acts } from "./acts.ts";
import { Asked, Refused } from "./asked.ts";

/** The repository that an act is about, as it stands before; none for an act about something else, or about nothing yet. */
function subjectOf(asked: Asked): Repository | undefined {
  return asked.fields.repository === undefined ? undefined : asked.repository();
}

/** Changes the world by an act, and tells the hooks. The answer waits for them, so that a test need not. */
export async function perform(standin: Standin, name: string, fields: Record<string, unknown>): Promise<object> {
  const act = acts[name];
  if (!act) throw new Refused(`"${name}" is not an act. Known are: ${Object.keys(acts).join(", ")}, fault, reset.`);
  const asked = new Asked(standin.world, fields);
  const subject = subjectOf(asked);
  const before = { name: "", ownerId: -1, head: null, ...subject };
  const former = { name: before.name, ownerId: before.ownerId, head: before.head };
  const outcome = act(asked);
  const repository = subject ?? standin.world.repositories.get(Number(outcome.githubId));
  const told = repository ? happeningsAfter(name, { standin, repository, before: former, outcome }) : [];
  const sent = await deliver(standin, told);
  return { ...outcome, deliveries: sent.map(({ id, event, status }) => ({ id, event, status })) };
}
