import { randomUUID } from "node:crypto";
import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** One team's way through the last minutes: the instants at which it saves, and the one at which it submits. */
export type TeamPlan = { cookie: string; savesAt: number[]; submitsAt: number };

export type Answered = { status: number; ms: number };
export type TeamOutcome = { answers: Answered[]; revision: number; title: string; versions: number };

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const WRITE_UP = "## What it does\n\nIt moves work from people to machines, and says so. ".repeat(30);

const fieldsOf = (title: string, category: string): Record<string, string> => ({
  title,
  summary: "One sentence about it.",
  writeUp: WRITE_UP,
  buildAndRun: "Run make.",
  "categories[0].slug": category,
  "categories[0].chosen": "on",
  "categories[0].reason": "It fits there best.",
});

type Sent = Answered & { headers: IncomingMessage["headers"] };

/** Posts a form, and again after the pause that a 503 asks for, as the page's script does; answers every attempt. */
async function post(url: string, path: string, cookie: string, fields: Record<string, string>): Promise<Sent[]> {
  const attempts: Sent[] = [];
  for (;;) {
    const began = performance.now();
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
      const sending = request(`${url}${path}`, { method: "POST", agent, headers }, (given) => {
        given.resume().once("end", () => resolve(given));
      });
      sending.once("error", reject).end(new URLSearchParams(fields).toString());
    });
    const { statusCode: status = 0, headers } = answer;
    attempts.push({ status, headers, ms: performance.now() - began });
    if (status !== 503) return attempts;
    await pause(Number(headers["retry-after"] ?? 5) * 1_000);
  }
}

/** Plays one team; `begun` is when the last minutes began, on the clock of performance.now(). */
export async function playTeam(
  { url, entry, category, begun }: { url: string; entry: string; category: string; begun: number },
  { cookie, savesAt, submitsAt }: TeamPlan,
): Promise<TeamOutcome> {
  const outcome: TeamOutcome = { answers: [], revision: 0, title: "", versions: 0 };
  const until = (at: number) => pause(Math.max(0, begun + at - performance.now()));
  for (const at of savesAt) {
    await until(at);
    const title = `Saved ${randomUUID()}`;
    const fields = { ...fieldsOf(title, category), revision: String(outcome.revision) };
    const attempts = await post(url, `${entry}/draft`, cookie, fields);
    outcome.answers.push(...attempts);
    const last = attempts.at(-1);
    if (last?.status === 204) Object.assign(outcome, { revision: Number(last.headers["x-revision"]), title });
  }
  await until(submitsAt);
  const handedIn = { ...fieldsOf(outcome.title, category), revision: "0", idempotencyKey: randomUUID() };
  const attempts = await post(url, `${entry}/submissions`, cookie, handedIn);
  outcome.answers.push(...attempts);
  if (attempts.at(-1)?.status === 302) outcome.versions += 1;
  return outcome;
}

/** Instants within so many ms, ever denser towards the end, as people are. */
export function plansFor(cookies: readonly string[], withinMs: number, chance: () => number): TeamPlan[] {
  const late = () => withinMs * chance() ** 0.7;
  return cookies.map((cookie) => {
    const [a = 0, b = 0, c = 0, submitsAt = 0] = [late(), late(), late(), late()].sort((x, y) => x - y);
    return { cookie, savesAt: [a, b, c], submitsAt };
  });
}
