import { Link } from "@remix-run/react";
import { Sprig } from "./sprig.tsx";

type FooterProps = {
  links?: readonly { to: string; label: string }[];
  /** One more line, e.g. the zone in which the page shows times. */
  note?: string;
  demo?: boolean;
};

/** The foot of every page. */
export function Footer({ links = [], note, demo = false }: FooterProps) {
  return (
    <footer className="mt-24 border-t border-line print:hidden">
      <div className="page flex flex-wrap items-center gap-x-6 gap-y-2 py-8 text-sm text-muted">
        <Link to="/" className="inline-flex items-center gap-2 text-ink no-underline">
          <Sprig className="size-5 text-laurel" />
          Laurels
        </Link>
        {links.map((link) => (
          <Link key={link.to} to={link.to}>
            {link.label}
          </Link>
        ))}
        {note ? <p className="md:ml-auto">{note}</p> : null}
        {demo ? (
          <p className="w-full">
            This is a demo: the people, entries and results on it are made up, and it may be emptied.
          </p>
        ) : null}
      </div>
    </footer>
  );
}
