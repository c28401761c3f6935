import type { ReactNode } from "react";

/** A place where nothing is yet: `title` says what will be here, children say when, `action` is the one thing to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-10">
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="max-w-measure text-muted">{children}</div> : null}
      {action}
    </div>
  );
}
