import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  type LucideIcon,
  ShieldCheck,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";

type Outcome = "pending" | "pass" | "warn" | "fail" | "unknown" | "overruled";

const LOOKS: Record<Outcome, { Glyph: LucideIcon; tone: string; words: string }> = {
  pending: { Glyph: CircleDashed, tone: "text-muted", words: "Not read yet" },
  pass: { Glyph: CircleCheck, tone: "text-laurel", words: "Passes" },
  warn: { Glyph: TriangleAlert, tone: "text-caution-ink", words: "Worth a look" },
  fail: { Glyph: CircleX, tone: "text-stop", words: "Fails" },
  unknown: { Glyph: CircleHelp, tone: "text-muted", words: "GitHub has not said" },
  overruled: { Glyph: ShieldCheck, tone: "text-laurel", words: "Let pass by an organizer" },
};

type CheckRowProps = {
  outcome: Outcome;
  /** The rule, e.g. "Licence allowed". */
  title: string;
  /** What was seen, one sentence; may hold a link. */
  seen?: ReactNode;
  /** How to mend it, one sentence. */
  fix?: ReactNode;
  /** When it was seen. */
  when?: ReactNode;
  /** What the answer rests on; opens on demand. */
  evidence?: ReactNode;
  /** A button of its own, e.g. "Check again". */
  action?: ReactNode;
};

/** One rule tested on an entry. Stands in a CheckList. */
export function CheckRow({ outcome, title, seen, fix, when, evidence, action }: CheckRowProps) {
  const { Glyph, tone, words } = LOOKS[outcome];
  return (
    <li className="check-row">
      <Glyph aria-hidden size={20} strokeWidth={1.5} className={tone} />
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{title}</span>
          <span className={`text-sm font-medium ${tone}`}>{words}</span>
        </p>
        {seen ? <p className="max-w-measure">{seen}</p> : null}
        {fix ? (
          <p className="max-w-measure text-sm">
            <span className="font-semibold">To mend it: </span>
            {fix}
          </p>
        ) : null}
        {when ? <p className="text-sm text-muted">{when}</p> : null}
        {evidence ? (
          <details className="disclosure">
            <summary>What this rests on</summary>
            <div className="pt-2 text-sm">{evidence}</div>
          </details>
        ) : null}
      </div>
      {action ? <div className="check-action">{action}</div> : null}
    </li>
  );
}

/** The checks of one entry or repository, under `label`. */
export function CheckList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {children}
    </ul>
  );
}
