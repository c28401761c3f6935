import type { LoaderFunctionArgs } from "@remix-run/node";
import { standAsMetricsReader } from "#app/web/machine-reader.ts";

/** The portal's figures for Prometheus, to whoever may read them. */
export async function loader(asked: LoaderFunctionArgs) {
  const { metrics } = standAsMetricsReader(asked);
  const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(await metrics(), { headers });
}
