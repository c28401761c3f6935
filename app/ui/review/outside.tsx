import type { ReactNode } from "react";

/** A link that leaves the portal, in a tab of its own: what one has begun to write stays where it is. Without an address, its words. */
export function Outside({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) return <>{children}</>;
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
