import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";

type Board = { to: (slug: string) => string; label: string; what: string };

const page = (name: string) => (slug: string) => paths.deskPage(slug, name);

const GROUPS: { title: string; boards: Board[] }[] = [
  {
    title: "Entries",
    boards: [
      { to: paths.deskEntries, label: "Entries", what: "all that was handed in, with checks and rulings" },
      { to: page("nominations"), label: "Nominations", what: "the committee's choices, finalists and alternates" },
    ],
  },
  {
    title: "Judging",
    boards: [
      { to: page("assignments"), label: "Assignments", what: "who reviews what" },
      { to: page("conflicts"), label: "Conflicts", what: "who is kept from which entry, and who stepped aside" },
      { to: page("coverage"), label: "Coverage", what: "where one more review would help" },
      { to: page("sealing"), label: "Sealing", what: "end a stage's reviews" },
      { to: page("tally"), label: "Tally", what: "scores, once they are sealed" },
      { to: page("ballots"), label: "Ballots", what: "ties and the judges' choice" },
    ],
  },
  {
    title: "Results",
    boards: [
      { to: paths.awards, label: "Awards", what: "from proposed to fulfilled" },
      { to: paths.publication, label: "Publication", what: "make the results public" },
    ],
  },
  {
    title: "The contest",
    boards: [
      { to: paths.people, label: "People", what: "organizers, nominators, judges, auditors" },
      { to: paths.contestFile, label: "Contest file", what: "calendar, rules, categories and criteria" },
      { to: paths.clauses, label: "Clauses", what: "what is tested, affirmed, decided, and how it stands" },
      { to: page("outbox"), label: "Outbox", what: "letters on their way, held back, undelivered, sent" },
      { to: paths.deskAnnouncements, label: "Announcements", what: "news for everybody, also as a feed" },
      { to: paths.journal, label: "Journal", what: "who did what when" },
      { to: paths.exports, label: "Exports", what: "entries, reviews, tally and journal as files" },
      { to: paths.organizerGitHub, label: "GitHub", what: "where facts come from, and what went wrong" },
    ],
  },
];

/** The ways from the organizer's desk to every board. */
export function BoardLinks({ slug }: { slug: string }) {
  return (
    <nav aria-label="Boards" className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {GROUPS.map(({ title, boards }) => (
        <div key={title}>
          <h3 className="eyebrow font-sans">{title}</h3>
          <ul className="mt-2">
            {boards.map(({ to, label, what }) => (
              <li key={label} className="border-t border-line py-2">
                <Link to={to(slug)} className="font-semibold">
                  {label}
                </Link>
                <span className="block text-sm text-muted">{what}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
