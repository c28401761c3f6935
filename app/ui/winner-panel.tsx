import { Link } from "@remix-run/react";
import { CategoryEmblem } from "./category-emblem.tsx";

export type WinnerPanelProps = {
  category: { slug: string; name: string };
  reason: string;
  prizes: readonly { kind: string; text: string }[];
  /** Null when nobody wins the category. */
  winner: { to: string; title: string; summary: string; teamName: string; members: readonly string[] } | null;
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** A team by its name and its people; a person entering alone is named once. */
function Team({ teamName, members }: { teamName: string; members: readonly string[] }) {
  const people = members.filter((name) => name !== teamName);
  return (
    <p>
      <span className="block text-lg font-semibold">{teamName}</span>
      {people.length > 0 ? <span className="text-muted">{list.format(people)}</span> : null}
    </p>
  );
}

function Prize({ category, prizes }: Pick<WinnerPanelProps, "category" | "prizes">) {
  return (
    <div className="border-l-2 border-gold pl-5 max-lg:md:col-start-2">
      <p className="mb-2 text-sm text-muted">The prize</p>
      <ul aria-label={`Prize in ${category.name}`} className="grid gap-2">
        {prizes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** One category's place in the ceremony: its emblem in gold, the winner large, then why and what for. */
export function WinnerPanel({ category, reason, prizes, winner }: WinnerPanelProps) {
  const heading = `winner-${category.slug}`;
  return (
    <article
      aria-labelledby={heading}
      className="grid items-start gap-x-12 gap-y-8 border-t border-gold py-16 md:grid-cols-[5rem_minmax(0,1fr)] lg:grid-cols-[5rem_minmax(0,1fr)_17rem]"
    >
      <CategoryEmblem slug={category.slug} size="large" gold={winner !== null} />
      <div className="grid gap-5">
        <p className="eyebrow text-gold-ink">{category.name}</p>
        <h2 id={heading} className="text-3xl">
          {winner ? (
            <Link to={winner.to} className="text-gold-ink decoration-gold">
              {winner.title}
            </Link>
          ) : (
            "No award"
          )}
        </h2>
        {winner ? (
          <>
            <Team teamName={winner.teamName} members={winner.members} />
            <p className="lead max-w-measure">{winner.summary}</p>
          </>
        ) : null}
        <p className="max-w-measure">
          <span className="font-semibold">{winner ? "Why it won: " : "Why: "}</span>
          {reason}
        </p>
      </div>
      {winner && prizes.length > 0 ? <Prize category={category} prizes={prizes} /> : null}
    </article>
  );
}
