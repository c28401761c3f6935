import { Sprig } from "../sprig.tsx";

/** The badge of an entry after the results: gold for winners alone. */
export function HonourMark({ honour }: { honour: "winner" | "finalist" }) {
  const won = honour === "winner";
  return (
    <span
      className={`inline-flex items-center gap-2 text-sm font-semibold normal-case tracking-normal ${won ? "text-gold-ink" : "text-laurel"}`}
    >
      <Sprig closed={won} className="size-6" />
      {won ? "Winner" : "Finalist"}
    </span>
  );
}
