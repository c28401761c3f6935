import type { ReactNode } from "react";

/** A link that leaves the portal, in a tab of its own: what one has begun to write stays where it is. */
export function Outside({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
