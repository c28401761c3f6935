import { z } from "zod";
import type { Problem } from "#app/contest/repository/problem.ts";
import { RestAccount } from "../answers.ts";
import type { Client } from "../client.ts";
import { problemOf, unreadable } from "../problem.ts";

export type PullRequestPeople = { mergedBy: string | null; reviews: { by: string; url: string }[] };

const PER_PAGE = 100;
const MOST_PAGES = 5;
const Person = RestAccount.pick({ id: true }).nullish();
const Merged = z.object({
  number: z.int(),
  base: z.object({ repo: RestAccount.pick({ id: true }).nullish() }),
  merged_by: Person,
});
const Reviews = z.array(z.object({ user: Person, html_url: z.url() }));

/** Who reviewed a pull request and who merged it, by numeric id. Two requests, and one for each further hundred reviews. */
export async function readPullRequestPeople(
  client: Client,
  asked: { owner: string; name: string; number: number; targetId: string },
): Promise<{ ok: true; value: PullRequestPeople } | { ok: false; problem: Problem }> {
  const { owner, name, number, targetId } = asked;
  const where = { owner, name, number };
  const answer = await client.get("/repos/{owner}/{name}/pulls/{number}", where);
  const problem = problemOf(answer, client.clock());
  if (problem) return { ok: false, problem };
  const pull = Merged.safeParse(answer.arrived ? answer.body : undefined);
  if (!pull.success || pull.data.base.repo?.id !== targetId)
    return { ok: false, problem: unreadable(answer, "it does not describe the pull request asked for.") };
  const reviews: PullRequestPeople["reviews"] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const listed = await client.get("/repos/{owner}/{name}/pulls/{number}/reviews", {
      ...where,
      per_page: PER_PAGE,
      page,
    });
    const wrong = problemOf(listed, client.clock());
    if (wrong) return { ok: false, problem: wrong };
    const rows = Reviews.safeParse(listed.arrived ? listed.body : undefined);
    if (!rows.success) return { ok: false, problem: unreadable(listed, "it is no list of reviews.") };
    reviews.push(...rows.data.flatMap(({ user, html_url }) => (user ? [{ by: user.id, url: html_url }] : [])));
    if (rows.data.length < PER_PAGE) break;
  }
  return { ok: true, value: { mergedBy: pull.data.merged_by?.id ?? null, reviews } };
}
