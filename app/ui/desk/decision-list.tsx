import { Link } from "@remix-run/react";
import type { Decision } from "#app/contest/around/desk/decisions.ts";
import { paths } from "#app/paths.ts";
import { EmptyState } from "../empty-state.tsx";

type Words = { one: string; many: (count: number) => string; to: (slug: string) => string };

const whole = (text: string, to: Words["to"]): Words => ({ one: text, many: () => text, to });
const page = (name: string) => (slug: string) => paths.deskPage(slug, name);
const entriesAt = (word: string) => (slug: string) => `${paths.deskEntries(slug)}?word=${word}`;

const WORDS: Record<Decision["kind"], Words> = {
  "admit or leave late entries": {
    one: "One entry came late: admit it or leave it",
    many: (count) => `${count} entries came late: admit them or leave them`,
    to: entriesAt("late"),
  },
  "admit or leave late versions": {
    one: "One entry has a late version beside the one in force: admit it or leave it",
    many: (count) => `${count} entries have a late version beside the one in force: admit it or leave it`,
    to: (slug) => `${paths.deskEntries(slug)}?late=beside`,
  },
  "screen entries": {
    one: "One entry waits to be found eligible or ineligible",
    many: (count) => `${count} entries wait to be found eligible or ineligible`,
    to: entriesAt("locked"),
  },
  "judge late pins": {
    one: "One repository was pinned late",
    many: (count) => `${count} repositories were pinned late`,
    to: paths.deskEntries,
  },
  "decide on found conflicts": {
    one: "One conflict was found and waits for a decision",
    many: (count) => `${count} conflicts were found and wait for a decision`,
    to: page("conflicts"),
  },
  "name finalists": whole("The nomination stage is over: name the finalists", page("nominations")),
  "seal nomination": whole("The nomination stage is over: seal its reviews", page("sealing")),
  "seal judging": whole("The judging stage is over: seal its reviews", page("sealing")),
  "propose awards": {
    one: "One category has no award yet",
    many: (count) => `${count} categories have no award yet`,
    to: paths.awards,
  },
  "approve awards": {
    one: "One award waits for a second person",
    many: (count) => `${count} awards wait for a second person`,
    to: paths.awards,
  },
  "look at unanswered awards": {
    one: "One winner has not answered in time",
    many: (count) => `${count} winners have not answered in time`,
    to: paths.awards,
  },
  publish: whole("Every category has an approved award: publish the results", paths.publication),
  "look at undelivered letters": {
    one: "One letter could not be delivered",
    many: (count) => `${count} letters could not be delivered`,
    to: paths.people,
  },
};

/** What waits for an organizer, the first thing first. */
export function DecisionList({ decisions, slug }: { decisions: readonly Decision[]; slug: string }) {
  if (decisions.length === 0) {
    return <EmptyState title="Nothing waits for a decision">The boards below show how far each stage is.</EmptyState>;
  }
  return (
    <ol className="border-t border-ink">
      {decisions.map(({ kind, count }) => {
        const { one, many, to } = WORDS[kind];
        return (
          <li key={kind} className="border-b border-line py-3 font-serif text-lg">
            <Link to={to(slug)}>{count > 1 ? many(count) : one}</Link>
          </li>
        );
      })}
    </ol>
  );
}
