import { useClock, useViewerZone } from "./clock.ts";
import { formatBeside, formatClosing, formatInstant, formatRelative } from "./time.ts";

type InstantProps = {
  /** Epoch milliseconds. */
  at: number;
  /** IANA zone of the contest. */
  zone: string;
  /** The instant of the page; left out on pages that may come from a cache. */
  now?: number;
  /** A closing instant: shown as the minute it names. */
  closing?: boolean;
  /** The absolute time alone, for tables and long lists. */
  bare?: boolean;
  /** With seconds, as on a receipt. */
  seconds?: boolean;
};

function Absolute({ at, zone, closing = false, seconds = false }: InstantProps) {
  return (
    // Browser and server may know different short names for a zone.
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
      {closing ? formatClosing(at, zone) : formatInstant(at, zone, { seconds })}
    </time>
  );
}

function Beside({ at, zone, now, closing }: InstantProps) {
  const viewerZone = useViewerZone();
  const time = useClock(now, 15_000);
  const beside = viewerZone && viewerZone !== zone ? formatBeside(at, viewerZone, { closing }) : undefined;
  const differs = beside !== undefined && beside !== formatBeside(at, zone, { closing });
  return (
    <span className="text-muted" suppressHydrationWarning>
      {differs ? ` (yours: ${beside})` : null}
      {time === undefined ? null : `, ${formatRelative(at, time)}`}
    </span>
  );
}

/** "Sun 15 Sep 2013, 23:59 PDT (yours: Mon 08:59 CEST), in 3 h 20 min". The viewer's own zone comes once the page is alive. */
export function Instant(props: InstantProps) {
  if (props.bare) return <Absolute {...props} />;
  return (
    <span>
      <Absolute {...props} />
      <Beside {...props} />
    </span>
  );
}
