import {
  Activity,
  Anchor,
  Blocks,
  BookOpen,
  Compass,
  Database,
  Feather,
  FlaskConical,
  Gauge,
  Gavel,
  Hammer,
  KeyRound,
  Lightbulb,
  type LucideIcon,
  MousePointerClick,
  Plane,
  Puzzle,
  Sprout,
} from "lucide-react";
import { classes } from "./classes.ts";

const GLYPHS: readonly [RegExp, LucideIcon][] = [
  [/mash|example/, Blocks],
  [/quality/, FlaskConical],
  [/feature/, Puzzle],
  [/operation|availab|manageab|monitor/, Activity],
  [/portab/, Plane],
  [/perform|speed/, Gauge],
  [/datastore|database|storage/, Database],
  [/usab|interface|design/, MousePointerClick],
  [/judge|choice/, Gavel],
];

const OTHERS: readonly LucideIcon[] = [Anchor, BookOpen, Compass, Feather, Hammer, KeyRound, Lightbulb, Sprout];

function glyphOf(slug: string): LucideIcon {
  const known = GLYPHS.find(([words]) => words.test(slug));
  if (known) return known[1];
  const sum = [...slug].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return OTHERS[sum % OTHERS.length] ?? Sprout;
}

/** The monkey of the operating tools, which no set of icons has. */
function Monkey() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden>
      <path d="M6.4 9.6a2.6 2.6 0 1 0-.2 4.6M17.6 9.6a2.6 2.6 0 1 1 .2 4.6" />
      <path d="M12 4.5c-3.6 0-6 2.4-6 6 0 5.4 2.4 9 6 9s6-3.6 6-9c0-3.6-2.4-6-6-6Z" />
      <path d="M12 9.4c-1-1.3-3.6-.9-3.8 1.4-.1 1.2.5 1.9.5 3.2 0 2 1.4 3.2 3.3 3.2s3.3-1.2 3.3-3.2c0-1.3.6-2 .5-3.2-.2-2.3-2.8-2.7-3.8-1.4Z" />
      <path d="M10.2 11.4v.1M13.8 11.4v.1M10.6 14.7c.9.6 1.9.6 2.8 0" />
    </svg>
  );
}

type CategoryEmblemProps = { slug: string; size?: "small" | "large"; gold?: boolean };

/** The sign of a category: a line glyph in a circle, told by its slug. Stands beside the category's name; gold when won. */
export function CategoryEmblem({ slug, size = "small", gold = false }: CategoryEmblemProps) {
  const Glyph = glyphOf(slug);
  return (
    <span aria-hidden className={classes("emblem", size === "large" && "emblem-large", gold && "emblem-gold")}>
      {/monkey/.test(slug) ? <Monkey /> : <Glyph strokeWidth={1.5} />}
    </span>
  );
}
