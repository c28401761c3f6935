import type { Answer, Client } from "./client.ts";
import { problemOf } from "./problem.ts";

const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * The same client, which asks nothing more once GitHub has told it to wait, until that time is over: whoever asks meanwhile is
 * given GitHub's own refusal again. Where GitHub names no time it is a minute, and twice as long each time.
 */
export function courteousClient(client: Client): Client {
  let refusal: { answer: Answer; until: number } | undefined;
  let wait = FIRST_WAIT_MS;
  const asking = async (ask: () => Promise<Answer>): Promise<Answer> => {
    if (refusal && client.clock() < refusal.until) return { ...refusal.answer, requestsUsed: 0 };
    const answer = await ask();
    const now = client.clock();
    const problem = problemOf(answer, now);
    if (problem?.kind === "limited") {
      refusal = { answer, until: problem.until ?? now + wait };
      wait = problem.until === null ? Math.min(LONGEST_WAIT_MS, wait * 2) : FIRST_WAIT_MS;
    } else if (answer.arrived && !problem) {
      refusal = undefined;
      wait = FIRST_WAIT_MS;
    }
    return answer;
  };
  return {
    ...client,
    get: (url, parameters, options) => asking(() => client.get(url, parameters, options)),
    graphql: (query, variables) => asking(() => client.graphql(query, variables)),
  };
}
