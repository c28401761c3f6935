import type { ReactNode } from "react";

type PageHeadingProps = {
  title: ReactNode;
  /** A few words above the title: where one is. */
  eyebrow?: ReactNode;
  /** One or two sentences under it: what this page is for. */
  lead?: ReactNode;
  /** Buttons and links that belong to the whole page. */
  actions?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ title, eyebrow, lead, actions }: PageHeadingProps) {
  return (
    <header className="mb-10 grid gap-4">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="lead">{lead}</p> : null}
      {actions ? <div className="mt-2 flex flex-wrap items-center gap-3">{actions}</div> : null}
    </header>
  );
}
