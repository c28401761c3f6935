import type { ReactNode } from "react";
import { Footer } from "./footer.tsx";
import { Masthead, type MastheadProps } from "./masthead.tsx";

type PageProps = MastheadProps & {
  footer?: { links?: readonly { to: string; label: string }[]; note?: string };
  children: ReactNode;
};

/** A whole page: masthead, content, footer. Its children start with a PageHeading. */
export function Page({ footer, children, ...masthead }: PageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <Masthead {...masthead} />
      <main id="content" tabIndex={-1} className="page grow pt-10 outline-none md:pt-14">
        {children}
      </main>
      <Footer {...footer} demo={masthead.demo} />
    </div>
  );
}
