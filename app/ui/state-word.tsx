import { classes } from "./classes.ts";
import { Sprig } from "./sprig.tsx";

type Look = { tone: string; shape: "ring" | "dot" | "square" | "tick" | "cross" | "dash" | "wreath" };

const LOOKS: Record<string, Look> = {
  draft: { tone: "text-muted", shape: "ring" },
  submitted: { tone: "text-laurel", shape: "dot" },
  withdrawn: { tone: "text-muted", shape: "dash" },
  late: { tone: "text-caution-ink", shape: "square" },
  locked: { tone: "text-ink", shape: "square" },
  ineligible: { tone: "text-stop", shape: "cross" },
  eligible: { tone: "text-laurel", shape: "tick" },
  finalist: { tone: "text-laurel", shape: "wreath" },
  "not selected": { tone: "text-muted", shape: "dash" },
  winner: { tone: "text-gold-ink", shape: "wreath" },
  disqualified: { tone: "text-stop", shape: "cross" },
};

const PATHS = {
  ring: "M6 2.25a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5Z",
  dot: "M6 1.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5Z",
  square: "M2.5 2.5h7v7h-7Z",
  tick: "M1.75 6.5 4.75 9.5 10.25 3",
  cross: "M2.5 2.5l7 7M9.5 2.5l-7 7",
  dash: "M2 6h8",
} as const;

/** The one word for where an entry stands, with a shape of its own beside it. */
export function StateWord({ word, className }: { word: string; className?: string }) {
  const { tone, shape } = LOOKS[word] ?? { tone: "text-ink", shape: "ring" };
  const solid = shape === "dot" || shape === "square";
  return (
    <span className={classes("state-word", tone, className)}>
      {shape === "wreath" ? (
        <Sprig closed={word === "winner"} className="state-shape" />
      ) : (
        <svg viewBox="0 0 12 12" className="state-shape" aria-hidden>
          <path
            d={PATHS[shape]}
            fill={solid ? "currentColor" : "none"}
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
      )}
      <span className="state-text">{word}</span>
    </span>
  );
}
