import { useClock } from "./clock.ts";
import { formatSpan } from "./time.ts";

type CountdownProps = {
  /** The instant counted down to, epoch milliseconds. */
  to: number;
  /** The instant of the page; left out on pages that may come from a cache, the clock then comes once the page is alive. */
  now?: number;
  /** What stands before the span, e.g. "closes in". */
  before?: string;
  /** What stands there once the instant has come, e.g. "closed". */
  after: string;
};

/** The time left by the server's clock; ticks while the page is alive. */
export function Countdown({ to, now, before, after }: CountdownProps) {
  const time = useClock(now);
  if (time === undefined) return null;
  return (
    <time dateTime={new Date(to).toISOString()} className="whitespace-nowrap tabular-nums">
      {time >= to ? after : [before, formatSpan(to - time)].filter(Boolean).join(" ")}
    </time>
  );
}
