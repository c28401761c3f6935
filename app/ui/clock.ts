import { useEffect, useState, useSyncExternalStore } from "react";

const TICK = 1_000;

let asked: Promise<number> | undefined;

/** How far the server's clock is ahead of this browser's, in ms; asked once a visit, 0 when it cannot be had. */
function serverAhead(): Promise<number> {
  asked ??= fetch("/healthz", { method: "HEAD", cache: "no-store" })
    .then((answer) => Date.parse(answer.headers.get("Date") ?? "") - Date.now() || 0)
    .catch(() => 0);
  return asked;
}

/**
 * The server's present instant, renewed every second (or `every` ms). It starts at `now`, the instant of the page. A page
 * that may come from a cache has no `now` to give: then the answer is undefined until the browser has asked the server.
 */
export function useClock(now?: number, every = TICK): number | undefined {
  const [time, setTime] = useState(now);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setInterval> | undefined;
    function run(start: number) {
      if (stopped) return;
      // Not performance.now(): it stands still while a laptop sleeps.
      const begun = Date.now();
      const tell = () => setTime(start + Date.now() - begun);
      tell();
      timer = setInterval(tell, every);
    }
    if (now === undefined) void serverAhead().then((ahead) => run(Date.now() + ahead));
    else run(now);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [now, every]);
  return time;
}

const never = () => () => {};

/** The viewer's own IANA zone; undefined on the server and until the page is alive. */
export function useViewerZone(): string | undefined {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  );
}
