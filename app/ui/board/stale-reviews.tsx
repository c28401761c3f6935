import { LinkButton, PostButton } from "../button.tsx";
import { Instant } from "../instant.tsx";

type StaleReviewsProps = {
  stale: readonly { reviewId: string; name: string; title: string; seen: number; inForce: number }[];
  /** The address of the stage on the sealing page. */
  page: string;
  mayWrite: boolean;
};

/** The reviews of a stage that wait for their authors, or for an organizer's leave to count as they are. */
export function StaleReviews({ stale, page, mayWrite }: StaleReviewsProps) {
  if (stale.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">Reviews of an earlier version</h3>
      <p className="max-w-measure text-muted">
        Each author may confirm or change theirs until the stage is sealed. What is neither confirmed nor admitted does
        not count.
      </p>
      <ul className="mt-3 border-t border-line">
        {stale.map(({ reviewId, name, title, seen, inForce }) => (
          <li
            key={reviewId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <span>
              {name} on “{title}”: version {seen}, while version {inForce} is in force
            </span>
            {mayWrite ? (
              <LinkButton to={`${page}/reviews/${reviewId}`} small>
                Admit it
                <span className="sr-only">
                  : {name} on {title}
                </span>
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type AdmittedReviewsProps = {
  admitted: readonly { id: string; title: string; by: string; reason: string; admittedAt: number }[];
  page: string;
  mayWrite: boolean;
  zone: string;
  now: number;
};

/** The reviews of earlier versions that organizers let count, with their reasons. */
export function AdmittedReviews({ admitted, page, mayWrite, zone, now }: AdmittedReviewsProps) {
  return (
    <ul className="border-t border-line">
      {admitted.map(({ id, title, by, reason, admittedAt }) => (
        <li key={id} className="grid justify-items-start gap-1 border-b border-line py-3">
          <p className="max-w-measure">
            <span className="font-semibold">{title}</span>: {reason}
          </p>
          <p className="text-sm text-muted">
            {by}, <Instant at={admittedAt} zone={zone} now={now} />
          </p>
          {mayWrite ? (
            <PostButton action={`${page}/admissions/ended`} values={{ admissionId: id }} about={`of ${title}`} small>
              Take the admission back
            </PostButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
