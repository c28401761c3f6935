import type { Stage } from "#app/contest/vocabulary.ts";
import { formatClosing, formatDay, formatInstant } from "./time.ts";

export type DateChange = {
  id: string;
  stage: Stage;
  opensAtBefore: number;
  closesAtBefore: number;
  opensAtAfter: number;
  closesAtAfter: number;
  reason: string;
  changedAt: number;
};

function moves(change: DateChange, zone: string): string {
  const opens =
    change.opensAtBefore !== change.opensAtAfter &&
    `now opens ${formatInstant(change.opensAtAfter, zone)}, before ${formatInstant(change.opensAtBefore, zone)}`;
  const closes =
    change.closesAtBefore !== change.closesAtAfter &&
    `now closes ${formatClosing(change.closesAtAfter, zone)}, before ${formatClosing(change.closesAtBefore, zone)}`;
  return [opens, closes].filter(Boolean).join("; ");
}

/** What changed in the calendar, when and why. Nothing when nothing did. */
export function DateChanges({ changes, zone }: { changes: readonly DateChange[]; zone: string }) {
  if (changes.length === 0) return null;
  return (
    <div className="mt-8">
      <h3>Changed dates</h3>
      <ul className="mt-3">
        {changes.map((change) => (
          <li key={change.id} className="border-t border-line py-3" suppressHydrationWarning>
            <p>
              <span className="font-semibold capitalize">{change.stage}</span> {moves(change, zone)}.
            </p>
            <p className="text-sm text-muted">
              {formatDay(change.changedAt, zone)}: {change.reason}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
