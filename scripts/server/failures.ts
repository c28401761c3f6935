import type { ServerBuild } from "@remix-run/node";
import { isOutOfOrder } from "#db/out-of-order.ts";

/** What went wrong in loaders, actions and rendering, by the load context of the request. */
export type Failures = WeakMap<object, unknown>;

/** The same build, with every error noted under its request's load context before the build's own hook sees it. */
export function watchFailures(build: ServerBuild, failures: Failures): ServerBuild {
  const { module } = build.entry;
  const watched = {
    ...module,
    handleError: ((error, args) => {
      if (isAnswer(error) || args.request.signal.aborted) return;
      if (args.context && !failures.has(args.context)) failures.set(args.context, error);
      module.handleError?.(error, args);
    }) satisfies NonNullable<typeof module.handleError>,
  };
  return { ...build, entry: { ...build.entry, module: watched } };
}

/** True when the database could not be reached or written, whatever wrapped that error on its way. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if (at.name === "StoreUnavailable") return true;
  }
  return isOutOfOrder(error);
}

// Remix reports addresses without a route and methods without an action here too: those are answers, not faults.
function isAnswer(error: unknown): boolean {
  return (
    error !== null &&
    typeof error === "object" &&
    "status" in error &&
    "internal" in error &&
    Number(error.status) < 500
  );
}
