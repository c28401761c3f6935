import { Link } from "@remix-run/react";
import { paths } from "../paths.ts";
import { Instant } from "./instant.tsx";
import { Notice } from "./notice.tsx";

type ToldAwardsProps = {
  awards: readonly { category: string; awaitsAnswerUntil: number | null }[];
  contest: { slug: string; zone: string };
  now: number;
};

/** The way from the own entry to the awards that its team was told of; the first answer that is awaited comes first. */
export function ToldAwards({ awards, contest, now }: ToldAwardsProps) {
  if (awards.length === 0) return null;
  const awaited = awards.find(({ awaitsAnswerUntil }) => awaitsAnswerUntil !== null);
  const { category } = awaited ?? awards[0] ?? { category: "" };
  return (
    <Notice tone="gold" title={awaited ? `Your entry may win ${category}` : `Your award in ${category}`}>
      <p>
        {awaited?.awaitsAnswerUntil ? (
          <>
            The team's leader answers until <Instant at={awaited.awaitsAnswerUntil} zone={contest.zone} now={now} />.{" "}
          </>
        ) : null}
        <Link to={paths.ownAwards(contest.slug)}>
          {awaited ? "Accept or decline" : "See where it stands"}
          {awards.length > 1 ? ` (${awards.length} awards)` : null}
        </Link>
      </p>
    </Notice>
  );
}
