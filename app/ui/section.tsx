import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type SectionProps = {
  title: ReactNode;
  /** The anchor of the section, unique on the page. */
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** 3 for a section inside a section: smaller, without a line. */
  level?: 2 | 3;
  children: ReactNode;
};

/** A part of a page under its own heading, set off by a line. */
export function Section({ title, id, lead, actions, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={classes(level === 2 ? "section mt-14" : "mt-8")}>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Heading>{title}</Heading>
        {actions ? <div className="flex flex-wrap items-center gap-3 text-sm">{actions}</div> : null}
        {lead ? (
          <div className="w-full">
            <p className="max-w-measure text-muted">{lead}</p>
          </div>
        ) : null}
      </div>
      {children}
    </section>
  );
}
