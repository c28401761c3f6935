import { Link } from "@remix-run/react";
import { CategoryEmblem } from "./category-emblem.tsx";
import { Notice } from "./notice.tsx";
import { formatDay } from "./time.ts";

export type WinnerPanelProps = {
  category: { slug: string; name: string };
  reason: string;
  prizes: readonly { kind: string; text: string }[];
  /** Null when nobody wins the category. */
  winner: {
    to: string;
    title: string;
    summary: string;
    teamName: string;
    members: readonly string[];
    /** Since when the entry is disqualified although it is published as the winner; null usually. */
    disqualifiedAt: number | null;
  } | null;
  /** Who was published as the winner before, oldest first. */
  former: readonly { title: string; teamName: string; publishedAt: number; retractedAt: number; reason: string }[];
  zone: string;
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

/** Says plainly that what was public once is not so any more: what was published before, and what has changed since. */
function Changed({ winner, former, zone }: Pick<WinnerPanelProps, "winner" | "former" | "zone">) {
  return (
    <>
      {winner?.disqualifiedAt ? (
        <Notice tone="stop" title={`Disqualified on ${formatDay(winner.disqualifiedAt, zone)}`}>
          This entry was published as the winner and no longer is one. The organizers will say what becomes of the
          award.
        </Notice>
      ) : null}
      {former.map(({ title, teamName, publishedAt, retractedAt, reason }) => (
        <Notice key={`${title} ${publishedAt}`} tone="caution" title="This award was published differently before">
          <p>
            On {formatDay(publishedAt, zone)} the winner was “{title}” of {teamName}. That was withdrawn on{" "}
            {formatDay(retractedAt, zone)}: {reason}{" "}
            {winner ? `The winner is now “${winner.title}”.` : "Nobody wins now."}
          </p>
        </Notice>
      ))}
    </>
  );
}

/** One category's place in the ceremony: its emblem in gold, the winner large, then why and what for. */
export function WinnerPanel({ category, reason, prizes, winner, former, zone }: WinnerPanelProps) {
  const heading = `winner-${category.slug}`;
  const stands = winner !== null && winner.disqualifiedAt === null;
  return (
    <article
      aria-labelledby={heading}
      className="grid items-start gap-x-12 gap-y-8 border-t border-gold py-16 md:grid-cols-[5rem_minmax(0,1fr)] lg:grid-cols-[5rem_minmax(0,1fr)_17rem]"
    >
      <CategoryEmblem slug={category.slug} size="large" gold={stands} />
      <div className="grid gap-5">
        <p className="eyebrow text-gold-ink">{category.name}</p>
        <h2 id={heading} className="text-3xl">
          {winner && !stands ? (
            <s>{winner.title}</s>
          ) : winner ? (
            <Link to={winner.to} className="text-gold-ink decoration-gold">
              {winner.title}
            </Link>
          ) : (
            "No award"
          )}
        </h2>
        <Changed winner={winner} former={former} zone={zone} />
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
      {stands && prizes.length > 0 ? <Prize category={category} prizes={prizes} /> : null}
    </article>
  );
}
