import { Instant } from "./instant.tsx";

type ReceivedAtProps = { at: number; zone: string; now?: number };

/** An instant of receipt to the millisecond: in the contest's zone, and in UTC as it is stored. */
export function ReceivedAt({ at, zone }: ReceivedAtProps) {
  return (
    <>
      <Instant at={at} zone={zone} bare seconds /> <span className="text-muted">({new Date(at).toISOString()})</span>
    </>
  );
}
