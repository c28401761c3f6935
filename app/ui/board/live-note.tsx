import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useClock } from "../clock.ts";
import { formatRelative } from "../time.ts";

const MINUTE = 60_000;

/** Reads the page anew whenever the address says that it has changed. Does nothing without scripts. */
function useChanges(path: string): void {
  const { revalidate } = useRevalidator();
  // The newest function without opening a new line to the server for each of them.
  const reload = useRef(revalidate);
  reload.current = revalidate;
  useEffect(() => {
    const events = new EventSource(path);
    events.addEventListener("changed", () => reload.current());
    return () => events.close();
  }, [path]);
}

function ago(now: number, clock: number): string {
  const span = Math.max(0, clock - now);
  return span < MINUTE ? `${Math.floor(span / 1_000)} s ago` : formatRelative(now, clock);
}

/** How old what stands on a board is; `path` tells of changes, and the page follows them by itself. */
export function LiveNote({ now, path }: { now: number; path: string }) {
  useChanges(path);
  const clock = useClock(now) ?? now;
  return (
    <p className="text-sm text-muted tabular-nums">
      Updated {ago(now, clock)}.<noscript> Reload the page to see what has changed since.</noscript>
    </p>
  );
}
