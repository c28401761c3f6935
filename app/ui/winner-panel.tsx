import { Link } from "@remix-run/react";
import { CategoryEmblem } from "./category-emblem.tsx";

export type WinnerPanelProps = {
  category: { slug: string; name: string };
  reason: string;
  prizes: readonly { kind: string; text: string }[];
  /** Null when nobody wins the category. */
  winner: { to: string; title: string; summary: string; teamName: string; members: readonly string[] } | null;
};

/** A team by its name and its people; a person entering alone is named once. */
function Team({ teamName, members }: { teamName: string; members: readonly string[] }) {
  const people = members.filter((name) => name !== teamName);
  return (
    <p className="text-lg">
      <span className="font-semibold">{teamName}</span>
      {people.length > 0 ? <span className="text-muted"> — {people.join(", ")}</span> : null}
    </p>
  );
}

/** One category's place in the ceremony: its emblem in gold, the winner large, then why and what for. */
export function WinnerPanel({ category, reason, prizes, winner }: WinnerPanelProps) {
  const heading = `winner-${category.slug}`;
  return (
    <article
      aria-labelledby={heading}
      className="grid gap-x-12 gap-y-6 border-t border-gold py-14 md:grid-cols-[5rem_minmax(0,1fr)]"
    >
      <CategoryEmblem slug={category.slug} size="large" gold={winner !== null} />
      <div className="grid gap-5">
        <p className="eyebrow text-gold-ink">{category.name}</p>
        <h2 id={heading} className="text-3xl">
          {winner ? <Link to={winner.to}>{winner.title}</Link> : "No award"}
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
        {winner && prizes.length > 0 ? (
          <ul aria-label={`Prize in ${category.name}`} className="grid gap-1 border-l-2 border-gold pl-5">
            {prizes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </article>
  );
}
