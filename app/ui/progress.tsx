import { useId } from "react";

/** How far one has come: "12 / 45 reviews". */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  const id = useId();
  return (
    <span className="progress">
      <span id={id} className="whitespace-nowrap text-sm tabular-nums">
        <span className="font-semibold">
          {done} / {total}
        </span>{" "}
        {label}
      </span>
      <progress aria-labelledby={id} value={done} max={Math.max(total, 1)} />
    </span>
  );
}
