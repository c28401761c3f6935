import { Instant } from "../instant.tsx";

type NominationReasonsProps = {
  nominations: readonly {
    id: string;
    name: string;
    category: string;
    reason: string;
    nominatedAt: number;
    stale: boolean;
  }[];
  zone: string;
  now: number;
};

/** Who nominated an entry, for what and why. */
export function NominationReasons({ nominations, zone, now }: NominationReasonsProps) {
  if (nominations.length === 0) return <p className="text-muted">Nobody has nominated this entry.</p>;
  return (
    <ul className="border-t border-line">
      {nominations.map((nomination) => (
        <li key={nomination.id} className="grid gap-1 border-b border-line py-4">
          <p className="font-semibold">
            {nomination.category}
            {nomination.stale ? (
              <span className="text-caution-ink"> (stale: the team dropped this category)</span>
            ) : null}
          </p>
          <p className="max-w-measure">{nomination.reason}</p>
          <p className="text-sm text-muted">
            {nomination.name}, <Instant at={nomination.nominatedAt} zone={zone} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
