import { Link, NavLink, useLocation } from "@remix-run/react";
import { Menu, User } from "lucide-react";
import type { ReactNode } from "react";
import { PostButton } from "./button.tsx";
import { Sprig } from "./sprig.tsx";

export type Section = { to: string; label: string; end?: boolean };

export type MastheadProps = {
  /** The contest this page belongs to; none on pages of the portal itself. */
  contest?: { name: string; slug: string; stageLine?: ReactNode; published?: boolean };
  /** Who is signed in, with the pages their roles open. */
  person?: { name: string; links: readonly Section[] };
  sections?: readonly Section[];
  demo?: boolean;
  signIn?: string;
  signOut?: string;
};

function SectionLinks({ sections }: { sections: readonly Section[] }) {
  return sections.map((section) => (
    <li key={section.to}>
      <NavLink to={section.to} end={section.end}>
        {section.label}
      </NavLink>
    </li>
  ));
}

function Account({
  person,
  signIn,
  signOut,
}: Pick<Required<MastheadProps>, "signIn" | "signOut"> & Pick<MastheadProps, "person">) {
  if (!person) {
    return (
      <Link to={signIn} className="masthead-sign-in">
        Sign in
      </Link>
    );
  }
  return (
    <>
      <p className="py-2 text-xs text-muted">Signed in as {person.name}</p>
      <ul>
        <SectionLinks sections={person.links} />
      </ul>
      <PostButton action={signOut}>Sign out</PostButton>
    </>
  );
}

/**
 * The head of every page: which contest, which stage, how long; the sections; who is signed in. One row and a sheet on a
 * phone. The sheets are `<details>`, closed again when the page changes.
 */
export function Masthead(props: MastheadProps) {
  const { contest, person, sections = [], demo = false, signIn = "/sign-in", signOut = "/sign-out" } = props;
  const { pathname } = useLocation();
  return (
    <header className="masthead">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="page">
        <div className="flex min-h-16 items-center gap-x-4">
          <Link to={contest ? `/${contest.slug}` : "/"} className="flex min-w-0 items-center gap-3 py-2">
            <Sprig closed={contest?.published} className="size-8 shrink-0 text-laurel" />
            <span className="masthead-name">{contest?.name ?? "Laurels"}</span>
          </Link>
          {demo ? <span className="demo-mark">demo</span> : null}
          <div className="ml-auto flex items-center gap-4">
            {contest?.stageLine ? (
              <p className="text-right text-xs text-muted tabular-nums max-md:hidden">{contest.stageLine}</p>
            ) : null}
            <div className="max-md:hidden">
              {person ? (
                <details key={pathname} className="relative">
                  <summary>
                    <User aria-hidden size={16} strokeWidth={1.5} />
                    {person.name}
                  </summary>
                  <nav aria-label="Your pages" className="sheet">
                    <Account person={person} signIn={signIn} signOut={signOut} />
                  </nav>
                </details>
              ) : (
                <Account signIn={signIn} signOut={signOut} />
              )}
            </div>
            <details key={`sheet ${pathname}`} className="relative md:hidden">
              <summary>
                <Menu aria-hidden size={18} strokeWidth={1.5} />
                Menu
              </summary>
              <nav aria-label="Menu" className="sheet">
                <ul>
                  <SectionLinks sections={sections} />
                </ul>
                <Account person={person} signIn={signIn} signOut={signOut} />
              </nav>
            </details>
          </div>
        </div>
        {contest?.stageLine ? (
          <p className="pb-2 text-xs text-muted tabular-nums md:hidden">{contest.stageLine}</p>
        ) : null}
        {sections.length > 0 ? (
          <nav aria-label="Sections" className="max-md:hidden">
            <ul className="flex flex-wrap gap-x-6">
              <SectionLinks sections={sections} />
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  );
}
