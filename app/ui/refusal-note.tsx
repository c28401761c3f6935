import { Ban } from "lucide-react";
import type { ReactNode } from "react";

type RefusalNoteProps = {
  reason: string;
  remedy: string;
  /** A link or button that does what the remedy says, or the text that could not be taken. */
  children?: ReactNode;
};

/** A no: why, and when it opens or how to mend it. */
export function RefusalNote({ reason, remedy, children }: RefusalNoteProps) {
  return (
    <div role="alert" className="notice notice-stop">
      <p className="notice-title">
        <Ban aria-hidden size={18} strokeWidth={1.5} />
        <span>{reason}</span>
      </p>
      <p>{remedy}</p>
      {children}
    </div>
  );
}
