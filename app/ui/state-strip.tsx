import type { ReactNode } from "react";
import { StateWord } from "./state-word.tsx";

type StateStripProps = {
  /** The entry's state word. */
  word: string;
  /** What comes next, one sentence. */
  next: ReactNode;
  /** The time that counts now, usually an Instant or a Countdown. */
  clock?: ReactNode;
  /** The one button. */
  action?: ReactNode;
};

/** Where an entry stands, at the head of a contestant's page. */
export function StateStrip({ word, next, clock, action }: StateStripProps) {
  return (
    <section aria-label="Where your entry stands" className="state-strip">
      <div className="grid min-w-0 gap-1">
        <p>
          <span className="sr-only">Your entry is </span>
          <StateWord word={word} className="font-serif text-2xl" />
        </p>
        <p>{next}</p>
        {clock ? <div className="text-sm text-muted">{clock}</div> : null}
      </div>
      {action ? <div className="shrink-0 max-sm:w-full">{action}</div> : null}
    </section>
  );
}
