import { CircleAlert, CircleCheck, Info, Trophy } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";

const ICONS = { note: Info, good: CircleCheck, caution: CircleAlert, stop: CircleAlert, gold: Trophy } as const;

export type Tone = keyof typeof ICONS;

type NoticeProps = {
  title: ReactNode;
  tone?: Tone;
  children?: ReactNode;
  /** Read out when it appears after an act, e.g. "Draft saved". */
  live?: boolean;
};

/** Something worth a pause. `gold` is for winners alone. */
export function Notice({ title, tone = "note", live = false, children }: NoticeProps) {
  const Icon = ICONS[tone];
  const shade = tone === "note" || tone === "good" ? false : `notice-${tone}`;
  return (
    <div className={classes("notice", shade)} role={live ? "status" : undefined}>
      <p className="notice-title">
        <Icon aria-hidden size={18} strokeWidth={1.5} />
        <span>{title}</span>
      </p>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
