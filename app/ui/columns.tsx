import type { ReactNode } from "react";
import { classes } from "./classes.ts";

const COUNTS = { 2: "md:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3", 4: "grid-cols-2 lg:grid-cols-4" } as const;

/** Equal columns that fold into one on a phone (four fold into two). */
export function Columns({ count = 2, children }: { count?: 2 | 3 | 4; children: ReactNode }) {
  return <div className={classes("grid gap-x-10 gap-y-8", COUNTS[count])}>{children}</div>;
}

type TwoPaneProps = {
  main: ReactNode;
  side: ReactNode;
  /** What the second pane is, for those who jump from landmark to landmark. */
  sideLabel: string;
  /** "even" for two panes of work, as on the judge's screen; "side" for a text with facts beside it. */
  split?: "side" | "even";
};

/** Two panes from 1024 px, stacked below; the second one stays in view while the first is read. */
export function TwoPane({ main, side, sideLabel, split = "side" }: TwoPaneProps) {
  const widths = split === "even" ? "lg:grid-cols-2" : "lg:grid-cols-[minmax(0,1fr)_20rem]";
  return (
    <div className={classes("grid gap-x-14 gap-y-10", widths)}>
      <div className="min-w-0">{main}</div>
      <aside aria-label={sideLabel} className="two-pane-side min-w-0">
        {side}
      </aside>
    </div>
  );
}
