import { contestList } from "#app/contest/setup/queries.ts";
import type { Desk, Ending } from "./desk.ts";

/** Names the contests of the portal with the instant at which each stops taking entries. */
export async function listContests(desk: Desk): Promise<Ending> {
  const contests = await contestList(desk.store.read);
  const width = Math.max(0, ...contests.map(({ slug }) => slug.length));
  for (const { slug, name, windows } of contests) {
    const closesAt = windows.find(({ stage }) => stage === "submission")?.closesAt;
    const until = closesAt === undefined ? "" : `, takes entries until ${new Date(closesAt).toISOString()}`;
    desk.say(`${slug.padEnd(width)}  ${name}${until}`);
  }
  if (contests.length === 0) desk.say("There is no contest here yet.");
  return 0;
}
