import { Link } from "@remix-run/react";
import { CategoryEmblem } from "../category-emblem.tsx";
import { HonourMark } from "./honour-mark.tsx";

export type Card = {
  title: string;
  summary: string;
  teamName: string | null;
  categories: readonly { slug: string; name: string }[];
  honour: "winner" | "finalist" | null;
};

/** One entry in the gallery: its title, who made it, what it is in a sentence, and where it competes. */
export function EntryCard({ card, to }: { card: Card; to: string }) {
  return (
    <li className="grid content-start gap-2 border-t border-line py-6">
      {card.honour ? <HonourMark honour={card.honour} /> : null}
      <h2 className="text-xl">
        <Link to={to} className="text-ink">
          {card.title}
        </Link>
      </h2>
      {card.teamName === null ? null : <p className="text-sm text-muted">by {card.teamName}</p>}
      <p className="max-w-measure">{card.summary}</p>
      {card.categories.length > 0 ? (
        <ul className="mt-1 grid gap-1.5 text-sm text-muted">
          {card.categories.map(({ slug, name }) => (
            <li key={slug} className="flex items-center gap-2">
              <CategoryEmblem slug={slug} />
              {name}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
