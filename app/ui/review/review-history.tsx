import { Link } from "@remix-run/react";
import { Instant } from "../instant.tsx";
import { Notice } from "../notice.tsx";

export type ReviewHistoryOnPage = {
  /** Every submitted state, the newest first. */
  states: { revision: number; savedAt: number }[];
  /** The earlier state that stands in the form now; null when it is the present one. */
  shown: { revision: number; savedAt: number } | null;
};

type Props = { history: ReviewHistoryOnPage; path: string; zone: string; now: number };

/** Says that an earlier state of the review stands in the form, and how to put it back or leave it. */
export function EarlierState({ history, path, zone, now }: Props) {
  if (!history.shown) return null;
  return (
    <Notice tone="caution" title="An earlier state of your review stands in the form">
      <p>
        As you submitted it <Instant at={history.shown.savedAt} zone={zone} now={now} />. Submit it to put it back, or{" "}
        <Link to={path} reloadDocument>
          return to the present one
        </Link>
        .
      </p>
    </Notice>
  );
}

/** Every state in which a review was submitted, each with the way to take it up again. */
export function ReviewHistory({ history, path, zone, now }: Props) {
  if (history.states.length < 2) return null;
  return (
    <details className="disclosure">
      <summary>How this review has changed ({history.states.length} states)</summary>
      <ol className="grid gap-1 pt-2 text-sm">
        {history.states.map(({ revision, savedAt }, place) => (
          <li key={revision}>
            <Instant at={savedAt} zone={zone} now={now} bare seconds />{" "}
            {place === 0 ? (
              "as it is now"
            ) : (
              <Link to={`${path}?revision=${revision}`} reloadDocument>
                Take this up again<span className="sr-only">, state {revision}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
