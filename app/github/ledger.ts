import type { Answer, Client } from "./client.ts";

/** What one reading cost: GitHub's ids of its answers, in order of arrival, and the requests sent, redirects included. */
export type Cost = { requestIds: string[]; requestsUsed: number };

/** The same client, writing down what is asked through it. */
export function withLedger(client: Client): { client: Client; cost: Cost } {
  const cost: Cost = { requestIds: [], requestsUsed: 0 };
  const noted = async (asked: Promise<Answer>) => {
    const answer = await asked;
    cost.requestsUsed += answer.requestsUsed;
    if (answer.arrived && answer.requestId !== null) cost.requestIds.push(answer.requestId);
    return answer;
  };
  return {
    cost,
    client: {
      ...client,
      get: (url, parameters, options) => noted(client.get(url, parameters, options)),
      graphql: (query, variables) => noted(client.graphql(query, variables)),
    },
  };
}
