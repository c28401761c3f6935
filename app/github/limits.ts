import { z } from "zod";
import { askFor, type Part } from "./ask-for.ts";
import type { Client } from "./client.ts";

const Resource = z.object({ limit: z.int(), remaining: z.int(), reset: z.int() });
const Limits = z.object({ resources: z.object({ core: Resource, graphql: Resource.optional() }) });

/** What is left of an hour's allowance, and when it is whole again, epoch ms. */
export type Allowance = { of: "REST" | "GraphQL"; limit: number; remaining: number; resetAt: number };

/** The remaining limits of the portal's token; asking costs nothing. None where a server of one's own sets no limits. */
export async function readLimits(client: Client): Promise<Part<Allowance[]>> {
  const asked = await askFor(client, "/rate_limit", {}, Limits);
  if (!asked.ok) return asked.problem.kind === "notFound" ? { ok: true, value: [] } : asked;
  const { core, graphql } = asked.value.resources;
  const told = (of: Allowance["of"], { limit, remaining, reset }: z.infer<typeof Resource>) => ({
    of,
    limit,
    remaining,
    resetAt: reset * 1_000,
  });
  return { ok: true, value: [told("REST", core), ...(graphql ? [told("GraphQL", graphql)] : [])] };
}
