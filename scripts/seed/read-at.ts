import type { Client } from "#app/github/client.ts";
import { identify } from "#app/github/identity.ts";
import { readPin } from "#app/github/pin.ts";
import { readRepository } from "#app/github/readings.ts";
import type { ReadRepository } from "#db/seed/setting.ts";

type Asked = Parameters<ReadRepository>[0];

/** Asks once in a run, however often the answer is wanted. */
function askingOnce<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, ask) => {
    const asked = kept.get(key) ?? ask();
    kept.set(key, asked);
    return asked;
  };
}

async function idOf(client: Client, fullName: string | undefined): Promise<string | null> {
  const [owner = "", name = ""] = fullName?.split("/") ?? [];
  const found = name ? await identify(client, { owner, name }) : undefined;
  return found?.ok ? found.identity.rest.id : null;
}

/** Readings through the portal's own client of GitHub, with each branch where it stood at the instant asked about. */
export function readAtInstants(client: Client): ReadRepository {
  const origins = askingOnce<string | null>();
  const readings = askingOnce<Awaited<ReturnType<typeof readRepository>>>();
  const read = ({ owner, name, window, pullRequests }: Asked) => {
    const asked = { since: window.opensAt, until: window.closesAt, pullRequests };
    const key = JSON.stringify([owner, name, asked]);
    return readings(key, () => readRepository(client, { owner, name }, asked));
  };
  return async (asked) => {
    const answer = await read(asked);
    if (!answer.ok) return answer;
    const { facts, ...trace } = answer.reading;
    const { pushedAt } = facts;
    const forkOriginId = facts.fork
      ? await origins(asked.forkOrigin ?? "", () => idOf(client, asked.forkOrigin))
      : null;
    const isAsItWas = pushedAt === null || pushedAt <= asked.at;
    const pin = isAsItWas ? undefined : await readPin(client, { id: facts.id }, asked.at);
    const head = pin?.ok ? pin.reading.head : facts.head;
    return { ok: true, facts: { ...facts, head }, trace, forkOriginId };
  };
}
