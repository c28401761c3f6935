import type { ReactNode } from "react";

type PageHeadingProps = {
  title: ReactNode;
  /** A few words above the title: where one is. */
  eyebrow?: ReactNode;
  /** One or two sentences under it: what this page is for. */
  lead?: ReactNode;
  /** Buttons and links that belong to the whole page. */
  actions?: ReactNode;
  /** A large sign beside it all where there is room, e.g. a Sprig or a CategoryEmblem. */
  sign?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ title, eyebrow, lead, actions, sign }: PageHeadingProps) {
  return (
    <header className="mb-10 flex items-center justify-between gap-10">
      <div className="grid min-w-0 gap-4">
        {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {actions ? <div className="mt-2 flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
      {sign ? <div className="shrink-0 max-md:hidden">{sign}</div> : null}
    </header>
  );
}
