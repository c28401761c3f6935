import { Section } from "../section.tsx";

export type OthersReviewOnPage = {
  author: string | null;
  panelNote: string;
  scores: { category: string | null; score: number | null }[];
};

function scoreText({ category, score }: OthersReviewOnPage["scores"][number]): string {
  const value = score === null ? "no score" : score.toFixed(2);
  return category ? `${category}: ${value}` : value;
}

/** What others submitted about the same entry, where the contest lets them be read. */
export function OthersReviews({ reviews }: { reviews: readonly OthersReviewOnPage[] }) {
  return (
    <Section title="Reviews by others" level={3}>
      {reviews.length === 0 ? <p className="text-muted">Nobody else has submitted a review yet.</p> : null}
      <ul className="grid gap-4">
        {reviews.map(({ author, panelNote, scores }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={place} className="border-t border-line pt-3">
            <p className="font-semibold">{author ?? `Reviewer ${place + 1}`}</p>
            <p className="text-sm tabular-nums">{scores.map(scoreText).join("; ")}</p>
            {panelNote ? <p className="max-w-measure">{panelNote}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
