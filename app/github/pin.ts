import type { Problem } from "#app/contest/repository/problem.ts";
import { GraphCommit } from "./answers.ts";
import type { Client } from "./client.ts";
import type { Target } from "./identity.ts";
import { withLedger } from "./ledger.ts";
import { commitAt } from "./pushes.ts";
import { commitQuery } from "./query.ts";
import { type HeadReading, readHead } from "./readings.ts";
import { asHead } from "./repository-facts.ts";
import { askAbout } from "./repository-question.ts";

/** `isLate`: GitHub could not tell where the branch stood then, so this is where it stood when it was read. */
export type PinReading = HeadReading & { isLate: boolean };

/**
 * Where the default branch stood at the instant `at`, for a version that was received before GitHub answered. Two requests when
 * nothing was pushed since; otherwise the list of pushes decides. `head` is null for a repository without commits.
 */
export async function readPin(
  asking: Client,
  target: Target,
  at: number,
): Promise<{ ok: true; reading: PinReading } | { ok: false; problem: Problem }> {
  const { client, cost } = withLedger(asking);
  const tip = await readHead(client, target);
  if (!tip.ok) return tip;
  const { head, branch, pushedAt, id, fullName } = tip.reading;
  const isSettled = pushedAt !== null && pushedAt <= at;
  if (head === null || branch === null || isSettled)
    return { ok: true, reading: { ...tip.reading, ...cost, isLate: !isSettled } };
  const [owner = "", name = ""] = fullName.split("/");
  const then = await commitAt(client, { owner, name }, branch, at);
  if (!then.ok) return then;
  if (then.commit === null) return { ok: true, reading: { ...tip.reading, ...cost, isLate: true } };
  const graph = await askAbout(client, id, commitQuery({ owner, name }, then.commit), GraphCommit);
  if (!graph.ok) return graph;
  const { object } = graph.repository;
  return {
    ok: true,
    reading: { ...tip.reading, ...cost, head: object ? asHead(object) : head, isLate: object === null },
  };
}
