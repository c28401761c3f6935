import type { ReactNode } from "react";

/** One number that matters, with its words: "41" "entries". Several stand well in Columns. */
export function Stat({ value, label, note }: { value: ReactNode; label: string; note?: ReactNode }) {
  return (
    <p className="stat">
      <span className="stat-value">{value}</span> <span className="font-medium">{label}</span>
      {note ? <span className="text-sm text-muted"> {note}</span> : null}
    </p>
  );
}
