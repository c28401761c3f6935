import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { decisionsIn } from "#app/contest/around/desk/decisions.ts";
import { deskNumbers } from "#app/contest/around/desk/queries.ts";
import { categoriesOf, contestFileOf } from "#app/contest/setup/queries.ts";
import { countsByWord } from "#app/contest/submission/board/queries.ts";
import { paths } from "#app/paths.ts";
import { Columns } from "#app/ui/columns.tsx";
import { ContestCourse } from "#app/ui/contest-course.tsx";
import { BoardLinks } from "#app/ui/desk/board-links.tsx";
import { DecisionList } from "#app/ui/desk/decision-list.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stat } from "#app/ui/stat.tsx";
import { StateWord } from "#app/ui/state-word.tsx";
import { standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Organizer's desk, ${data.contest.name}` : "Not found" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, contest, now, mayWrite } = await standAsReaderOfDesk(asked);
  const { read } = portal.store;
  const { calendar, finalists } = await contestFileOf(read, contest.id);
  const numbers = await deskNumbers(read, contest.id);
  const words = await countsByWord(read, contest.id, { closesAt: calendar.submission.closesAt, now });
  const categories = (await categoriesOf(read, contest.id)).length;
  const facts = { ...numbers, windows: contest.windows, graceMs: contest.graceMs, words, categories };
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone, windows: contest.windows },
    dates: calendar.dates,
    cap: finalists.cap,
    now,
    mayWrite,
    numbers,
    words,
    categories,
    decisions: decisionsIn(facts, now),
  };
}

type Desk = ReturnType<typeof useLoaderData<typeof loader>>;

const reviewsNote = ({ asked, sealed }: { asked: number; sealed: boolean }) =>
  `of ${asked} asked for${sealed ? ", sealed" : ""}`;

function Numbers({ numbers, words, cap, categories }: Desk) {
  const handedIn = words.filter(({ word }) => word !== "draft" && word !== "withdrawn");
  const entries = handedIn.reduce((sum, each) => sum + each.entries, 0);
  return (
    <Columns count={4}>
      <Stat value={numbers.teams} label="teams" note={`with ${numbers.members} members`} />
      <Stat
        value={entries}
        label="entries handed in"
        note={numbers.pins.pending > 0 && `${numbers.pins.pending} pins pending`}
      />
      <Stat value={numbers.nominations} label="nominations" />
      <Stat value={numbers.finalists} label="finalists" note={`of at most ${cap}, ${numbers.alternates} alternates`} />
      <Stat value={numbers.nomination.submitted} label="committee reviews" note={reviewsNote(numbers.nomination)} />
      <Stat value={numbers.judging.submitted} label="panel reviews" note={reviewsNote(numbers.judging)} />
      <Stat value={numbers.awards} label="awards" note={`in ${categories} categories`} />
      <Stat value={numbers.published ? "Yes" : "No"} label="published" />
    </Columns>
  );
}

function Words({ words, contest }: Desk) {
  if (words.length === 0) return null;
  return (
    <ul className="mt-8 flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {words.map(({ word, entries }) => (
        <li key={word} className="flex items-baseline gap-2">
          <StateWord word={word} />
          <Link to={`${paths.deskEntries(contest.slug)}?word=${encodeURIComponent(word)}`} className="tabular-nums">
            {entries}
            <span className="sr-only"> entries: {word}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export default function OrganizerDesk() {
  const desk = useLoaderData<typeof loader>();
  const { contest, now, mayWrite, decisions, dates } = desk;
  return (
    <>
      <PageHeading
        eyebrow={contest.name}
        title="Organizer's desk"
        lead={
          mayWrite ? undefined : "You read here as an auditor: everything an organizer may read, and nothing to change."
        }
      />
      <Section title="Needs a decision">
        <DecisionList decisions={decisions} slug={contest.slug} />
      </Section>
      <Section title="Where the contest stands">
        <Numbers {...desk} />
        <Words {...desk} />
      </Section>
      <Section title="Boards">
        <BoardLinks slug={contest.slug} />
      </Section>
      <Section title="The course">
        <ContestCourse windows={contest.windows} dates={dates} zone={contest.zone} at={now} />
      </Section>
    </>
  );
}
