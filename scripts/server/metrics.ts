import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { deliveryCounts, jobCounts, letterCounts } from "#app/contest/around/machinery/queries.ts";
import type { Store } from "#db/store.ts";
import type { Counters } from "./configuration.ts";

type Measured = { store: Store; clock: () => number; counters: Counters };
type Sample = { labels: Record<string, string>; value: number };

/** A figure that is read anew each time somebody looks. */
function gauge(registry: Registry, name: string, help: string, labelNames: string[], read: () => Promise<Sample[]>) {
  new Gauge({
    ...{ name: `laurels_${name}`, help, labelNames, registers: [registry] },
    async collect() {
      this.reset();
      for (const { labels, value } of await read()) this.set(labels, value);
    },
  });
}

function measureJobs(registry: Registry, { store, clock }: Measured) {
  const rows = () => jobCounts(store.read);
  gauge(registry, "jobs", "Jobs by kind, and whether they wait, stalled or are done", ["kind", "state"], async () =>
    (await rows()).map(({ kind, state, jobs }) => ({ labels: { kind, state }, value: jobs })),
  );
  gauge(registry, "job_lag_seconds", "How long the first waiting job of a kind has been due", ["kind"], async () =>
    (await rows())
      .filter(({ state, firstDueAt }) => state === "waiting" && firstDueAt !== null)
      .map(({ kind, firstDueAt }) => ({ labels: { kind }, value: Math.max(0, clock() - (firstDueAt ?? 0)) / 1000 })),
  );
}

/** The figures of the portal as Prometheus reads them: counts and times alone, nothing of any person, entry or contest. */
export function openMetrics(measured: Measured): () => Promise<string> {
  const registry = new Registry();
  const { store, counters } = measured;
  collectDefaultMetrics({ register: registry, prefix: "laurels_" });
  gauge(registry, "answers", "Answers of this process since its start, by how they were made", ["how"], async () =>
    Object.entries(counters).map(([how, value]) => ({ labels: { how }, value })),
  );
  measureJobs(registry, measured);
  gauge(registry, "letters", "Letters by whether they left, wait or failed", ["state"], async () =>
    (await letterCounts(store.read)).map(({ state, letters }) => ({ labels: { state }, value: letters })),
  );
  gauge(registry, "webhook_deliveries", "Deliveries taken from GitHub, by event", ["event"], async () =>
    (await deliveryCounts(store.read)).map(({ event, deliveries }) => ({ labels: { event }, value: deliveries })),
  );
  return () => registry.metrics();
}
